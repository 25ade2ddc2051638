using System;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Mailroom.Client;

namespace Mailroom;

/// <summary>
/// The service: the fake that the compiler wrote from the description, and before it what services of this kind have beyond the standard: an
/// index that is asked for, enumerations with a sentinel, a calendar by two options, a change log.
/// </summary>
internal sealed class MailService : IAsyncDisposable
{
    private const string Delta = "$deltatoken=1";

    private readonly FakeMailroom _fake = new() { PageSize = 5 };

    public MailService()
    {
        for (var i = 1; i <= 12; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            _fake.Users.Add(new User { Id = "u" + number, DisplayName = "Person " + number.PadLeft(2, '0'), Mail = $"person{number}@{(i % 4 == 0 ? "elsewhere.example" : "example.com")}" });
        }

        _fake.Messages.Add(new Message
        {
            Id = "m1",
            Subject = "Offer",
            Received = At(2, 9),
            Importance = Importance.high,
            Attachments =
            [
                new FileAttachment { Id = "a1", Name = "offer.pdf", ContentBytes = [1, 2, 3] },
                new ItemAttachment { Id = "a2", Name = "your request", ItemSubject = "An offer, please" },
            ],
        });
        _fake.Messages.Add(new Message { Id = "m2", Subject = "Fire drill", Received = At(3, 8), Importance = Importance.unknownFutureValue });
        for (var i = 3; i <= 25; i++)
        {
            _fake.Messages.Add(new Message { Id = "m" + i.ToString(CultureInfo.InvariantCulture), Subject = "Newsletter", IsRead = i > 4, Received = At(1, i - 3), Importance = Importance.low });
        }
    }

    public FakeMailroom Fake => _fake;

    public MailroomClient CreateClient() => _fake.CreateClient(options => options.HttpHandler = new Extras(_fake.Handler));

    public ValueTask DisposeAsync() => _fake.DisposeAsync();

    private static DateTimeOffset At(int day, int hour) => new(2026, 3, day, hour, 0, 0, TimeSpan.Zero);

    /// <summary>What is not in the standard.</summary>
    private sealed class Extras(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private static readonly (string Subject, DateTimeOffset Start)[] s_events = [("Standup", At(3, 9)), ("Review", At(5, 14)), ("Holiday", At(20, 0))];

        private bool _isTracking;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var uri = request.RequestUri!;
            if (uri.AbsolutePath.EndsWith("/calendarView", StringComparison.Ordinal))
            {
                return Calendar(uri);
            }

            if (uri.AbsolutePath.EndsWith("/$count", StringComparison.Ordinal) && !request.Headers.Contains("ConsistencyLevel"))
            {
                return Json(HttpStatusCode.BadRequest, """{"error":{"code":"Request_UnsupportedQuery","message":"Counts need the header ConsistencyLevel: eventual."}}""");
            }

            if (uri.Query.Contains(Delta, StringComparison.Ordinal))
            {
                return Json(HttpStatusCode.OK, $$"""
                    {"@odata.context":"{{Root(uri)}}$metadata#messages/$delta",
                     "value":[{"id":"m30","subject":"Minutes, corrected","isRead":true,"importance":"normal"},
                              {"@odata.context":"{{Root(uri)}}$metadata#messages/$deletedEntity","id":"m25","reason":"deleted"}],
                     "@odata.deltaLink":"{{Root(uri)}}messages?{{Delta}}"}
                    """);
            }

            var prefer = request.Headers.TryGetValues("Prefer", out var values) ? string.Join(",", values) : "";
            var response = await base.SendAsync(request, cancellationToken);
            if (response.Content.Headers.ContentType?.MediaType != "application/json" || uri.AbsolutePath.EndsWith("/$batch", StringComparison.Ordinal))
            {
                return response;
            }

            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            if (prefer.Contains("include-unknown-enum-members", StringComparison.Ordinal))
            {
                text = text.Replace("\"unknownFutureValue\"", "\"urgent\"", StringComparison.Ordinal);
            }

            _isTracking |= prefer.Contains("track-changes", StringComparison.Ordinal);
            if (_isTracking && !text.Contains("@odata.nextLink", StringComparison.Ordinal))
            {
                // The last page of rows leads to the changes after them.
                var page = JsonNode.Parse(text)!.AsObject();
                page["@odata.deltaLink"] = Root(uri) + "messages?" + Delta;
                text = page.ToJsonString();
                _isTracking = false;
            }

            response.Content = new StringContent(text, Encoding.UTF8, "application/json");
            return response;
        }

        private static HttpResponseMessage Calendar(Uri uri)
        {
            var options = uri.Query.TrimStart('?').Split('&').Select(option => option.Split('=')).ToLookup(option => option[0], option => Uri.UnescapeDataString(option[^1]), StringComparer.Ordinal);
            if (!DateTimeOffset.TryParse(options["startDateTime"].FirstOrDefault(), CultureInfo.InvariantCulture, out var start)
                || !DateTimeOffset.TryParse(options["endDateTime"].FirstOrDefault(), CultureInfo.InvariantCulture, out var end))
            {
                return Json(HttpStatusCode.BadRequest, """{"error":{"code":"ErrorInvalidParameter","message":"This request requires a time window: startDateTime and endDateTime."}}""");
            }

            var rows = s_events.Where(entry => entry.Start >= start && entry.Start < end).Select((entry, i) => $$"""
                {"id":"e{{i.ToString(CultureInfo.InvariantCulture)}}","subject":"{{entry.Subject}}","start":"{{Text(entry.Start)}}","end":"{{Text(entry.Start.AddHours(1))}}"}
                """);
            return Json(HttpStatusCode.OK, $$"""{"@odata.context":"{{Root(uri)}}$metadata#users('u1')/calendarView","value":[{{string.Join(",", rows)}}]}""");
        }

        private static string Text(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

        private static string Root(Uri uri) => uri.GetLeftPart(UriPartial.Path)[..(uri.GetLeftPart(UriPartial.Path).IndexOf("/v1.0/", StringComparison.Ordinal) + "/v1.0/".Length)];

        private static HttpResponseMessage Json(HttpStatusCode status, string text) => new(status) { Content = new StringContent(text, Encoding.UTF8, "application/json") };
    }
}
