using System.Collections.Generic;
using System.Threading.Tasks;
using Mailroom;

namespace Clientele.Timetta.Tests;

/// <summary>The sample of a mail service of the kind of Microsoft Graph.</summary>
public sealed class MailroomTests
{
    [Fact]
    public async Task The_tour_reads_writes_and_follows_a_slice_of_the_service()
    {
        await using var service = new MailService();
        using var client = service.CreateClient();
        var lines = new List<string>();

        await new Tour(client, lines.Add).RunAsync();

        Assert.Equal(
            [
                "12 users in 3 pages, the first is Person 01",
                "9 of them have an address here",
                "unread: Fire drill (unknownFutureValue)",
                "unread: Offer (high)",
                "unread: Newsletter (low)",
                "unread: Newsletter (low)",
                "in full: urgent, known here: False",
                "file offer.pdf: 3 bytes",
                "item your request: An offer, please",
                "with a PDF: Offer",
                "created Minutes with minutes.txt and invitation",
                "5 marked as read, and one failed: ApiNotFoundException",
                "Tue 09:00 Standup",
                "Thu 14:00 Review",
                "26 messages to begin with",
                "changed: Minutes, corrected",
                "removed: m25",
            ],
            lines);
    }
}
