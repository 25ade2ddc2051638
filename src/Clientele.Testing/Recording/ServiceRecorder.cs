using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Clientele.Testing.Recording;

/// <summary>Records the answers of a live service, unchanged, and makes a seed file of them.</summary>
internal abstract class ServiceRecorder(FakeService service, RecordingOptions options)
{
    private readonly List<Heard> _heard = [];

    protected FakeService Service { get; } = service;

    protected RecordingOptions Options { get; } = options;

    /// <summary>The address that is requested instead, so that the answer has all that the seed file needs.</summary>
    public virtual Uri Widened(Uri address, FakeRequest asked) => address;

    /// <summary>Keeps an answer.</summary>
    /// <param name="asked">The request as the fake would get it.</param>
    /// <param name="address">Where it was really sent.</param>
    /// <param name="status">HTTP status.</param>
    /// <param name="mediaType">What the body is.</param>
    /// <param name="body">The body.</param>
    public void Add(FakeRequest asked, Uri address, int status, string mediaType, byte[] body)
    {
        var text = Encoding.UTF8.GetString(body);
        if (mediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase))
        {
            // Links lead to the fake.
            Add(asked, status, mediaType, Parse(text.Replace(address.GetLeftPart(UriPartial.Authority), asked.Address.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase)));
        }
        else
        {
            Add(asked, status, mediaType, JsonValue.Create(text));
        }
    }

    /// <summary>What was recorded, with personal details replaced and secrets redacted.</summary>
    public SeedFile Seed()
    {
        var scrubber = new Scrubber(Options);

        // Personal values are collected first, so that they are found in earlier texts too.
        Write(scrubber);
        scrubber.LookForMentions();
        return Write(scrubber);
    }

    /// <summary>Keeps an answer whose body is JSON, or text as a JSON string.</summary>
    protected abstract void Add(FakeRequest asked, int status, string mediaType, JsonNode? body);

    protected abstract SeedFile Write(Scrubber scrubber);

    /// <summary>Keeps an answer for the same request.</summary>
    protected void Keep(FakeRequest asked, int status, string mediaType, JsonNode? body) => _heard.Add(new Heard(asked, status, mediaType, body));

    /// <summary>The answers that were kept; of those that say the same the first.</summary>
    protected List<SeedAnswer> Answers(Scrubber scrubber, Func<FakeRequest, ScrubPlace> place) =>
    [
        .. _heard.Select(heard => new SeedAnswer(
                scrubber.Line(heard.Asked),
                heard.Status,
                heard.MediaType,
                scrubber.Scrub(heard.Body, place(heard.Asked))))
            .DistinctBy(answer => (answer.Request, answer.Status, answer.Body?.ToJsonString())),
    ];

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            // The response violates the contract; the client reports it.
            return JsonValue.Create(text);
        }
    }

    private sealed record Heard(FakeRequest Asked, int Status, string MediaType, JsonNode? Body);
}
