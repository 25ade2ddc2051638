using System.Linq;
using System.Text.Json.Nodes;

namespace Clientele.Testing.Recording;

/// <summary>Records a REST service: answers, each for its request.</summary>
internal sealed class RestRecorder(FakeService service, RecordingOptions options) : ServiceRecorder(service, options)
{
    protected override void Add(FakeRequest asked, int status, string mediaType, JsonNode? body) => Keep(asked, status, mediaType, body);

    protected override SeedFile Write(Scrubber scrubber) => new(Service.Contract.Name, [], [], Answers(scrubber, request => new ScrubPlace(Owner(request.Path))));

    /// <summary>The kind of resource of a path: its last segment that is not a parameter value.</summary>
    private static string Owner(string path) =>
        path.Split('/').LastOrDefault(part => part.Length > 0 && part.All(letter => char.IsLetter(letter) || letter is '-' or '_')) ?? "";
}
