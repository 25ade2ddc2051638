using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Clientele;
using Clientele.OData;
using Mailroom.Client;

namespace Mailroom;

/// <summary>What programs do all day with a service of this kind.</summary>
internal sealed class Tour(MailroomClient client, Action<string> write)
{
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        await ReadUsersAsync(cancellationToken);
        await FilterMessagesAsync(cancellationToken);
        await ReadAttachmentsAsync(cancellationToken);
        await CreateAsync(cancellationToken);
        await MarkAsReadAsync(cancellationToken);
        await ReadCalendarAsync(cancellationToken);
        await FollowChangesAsync(cancellationToken);
    }

    /// <summary>Pages follow each other by the service's next links and their skip tokens.</summary>
    private async Task ReadUsersAsync(CancellationToken cancellationToken)
    {
        var pages = 0;
        var names = new List<string?>();
        await foreach (var page in client.Users.OrderBy(u => u.DisplayName).Select(u => u.DisplayName).AsPages().WithCancellation(cancellationToken))
        {
            pages++;
            names.AddRange(page.Items);
        }

        write($"{names.Count} users in {pages} pages, the first is {names[0]}");

        // Counts of a directory are answered by an index that lags behind, and only to those who say that they know.
        var eventual = client.With(new RequestOptions().WithHeader("ConsistencyLevel", "eventual"));
        write($"{await eventual.Users.Where(u => u.Mail.EndsWith("@example.com")).CountAsync(cancellationToken)} of them have an address here");
    }

    /// <summary>A member of an enumeration that is newer than the description keeps its name, where the service is asked not to hide it.</summary>
    private async Task FilterMessagesAsync(CancellationToken cancellationToken)
    {
        var unread = client.Messages.Where(m => m.IsRead == false).OrderByDescending(m => m.Received);
        await foreach (var message in unread.Select(m => new { m.Subject, m.Importance }).WithCancellation(cancellationToken))
        {
            write($"unread: {message.Subject} ({message.Importance?.Name})");
        }

        var candid = client.With(new RequestOptions().WithHeader("Prefer", "include-unknown-enum-members"));
        var urgent = await candid.Messages["m2"].Select(m => m.Importance).GetAsync(cancellationToken);
        write($"in full: {urgent?.Name}, known here: {urgent == Importance.high}");
    }

    /// <summary>Attachments are of several kinds, and some queries want one of them.</summary>
    private async Task ReadAttachmentsAsync(CancellationToken cancellationToken)
    {
        var message = await client.Messages["m1"].Expand(m => m.Attachments).SelectAll().GetAsync(cancellationToken);
        foreach (var attachment in message.Attachments)
        {
            write(attachment switch
            {
                FileAttachment file => $"file {file.Name}: {file.ContentBytes?.Length} bytes",
                ItemAttachment item => $"item {item.Name}: {item.ItemSubject}",
                _ => $"{attachment.GetType().Name} {attachment.Name}",
            });
        }

        var withFiles = client.Messages.Where(m => m.Attachments.AsFileAttachment().Any(f => f.Name.EndsWith(".pdf")));
        write($"with a PDF: {string.Join(", ", await withFiles.Take(50).Select(m => m.Subject).ToListAsync(cancellationToken))}");
    }

    /// <summary>A message and what hangs on it are one request.</summary>
    private async Task CreateAsync(CancellationToken cancellationToken)
    {
        var made = await client.Messages.CreateAsync(
            new MessageCreate
            {
                Id = "m30",
                Subject = "Minutes",
                IsRead = false,
                Importance = Importance.normal,
                Attachments =
                [
                    new FileAttachmentCreate { Id = "a30", Name = "minutes.txt", ContentBytes = "We met."u8.ToArray() },
                    new ItemAttachmentCreate { Id = "a31", Name = "invitation", ItemSubject = "Meeting" },
                ],
            },
            cancellationToken);
        var stored = await client.Messages[made.Id].Expand(m => m.Attachments).Select(m => m.Attachments.Select(a => a.Name).ToList()).GetAsync(cancellationToken);
        write($"created {made.Subject} with {string.Join(" and ", stored)}");
    }

    /// <summary>A batch holds twenty requests; one that is longer goes in parts.</summary>
    private async Task MarkAsReadAsync(CancellationToken cancellationToken)
    {
        var ids = await client.Messages.Where(m => m.IsRead == false).Take(100).Select(m => m.Id).ToListAsync(cancellationToken);
        var batch = client.CreateBatch();
        var changes = ids.Select(id => batch.Patch(client.Messages[id], new MessagePatch { IsRead = true })).ToList();
        var missing = batch.Delete(client.Messages["gone"]);
        await batch.SendAsync(cancellationToken);
        write($"{changes.Count(change => change.IsSuccess)} marked as read, and one failed: {missing.Error?.GetType().Name}");
    }

    /// <summary>Options of the service's own say which part of a calendar is meant.</summary>
    private async Task ReadCalendarAsync(CancellationToken cancellationToken)
    {
        var week = client.Users["u1"].CalendarView
            .WithOption("startDateTime", "2026-03-02T00:00:00Z")
            .WithOption("endDateTime", "2026-03-09T00:00:00Z")
            .OrderBy(e => e.Start);
        await foreach (var entry in week.Select(e => new { e.Subject, e.Start }).WithCancellation(cancellationToken))
        {
            write($"{entry.Start.ToString("ddd HH:mm", CultureInfo.InvariantCulture)} {entry.Subject}");
        }
    }

    /// <summary>All messages once, and from then on what changes: a program keeps the state between its runs.</summary>
    private async Task FollowChangesAsync(CancellationToken cancellationToken)
    {
        string? state = null;
        var count = 0;
        await foreach (var page in client.Messages.SelectAll().DeltaAsync(state, cancellationToken))
        {
            count += page.Items.Count;
            state = page.State;
        }

        write($"{count} messages to begin with");
        await foreach (var page in client.Messages.SelectAll().DeltaAsync(state, cancellationToken))
        {
            foreach (var change in page.Items)
            {
                write(change switch
                {
                    DeltaEntity<Message> changed => $"changed: {changed.Entity.Subject}",
                    DeltaRemoval<Message> removed => $"removed: {removed.Entity?.Id ?? removed.Id}",
                    _ => "a link",
                });
            }
        }
    }
}
