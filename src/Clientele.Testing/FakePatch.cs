using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.Testing;

/// <summary>What a PATCH said.</summary>
/// <typeparam name="TEntity">Type of the entity.</typeparam>
public sealed class FakePatch<TEntity>
    where TEntity : class, IJsonModel<TEntity>
{
    internal FakePatch(FakeRequest request)
    {
        Request = request;
        Json = request.Json();
        Members = [.. Json.EnumerateObject().Select(member => member.Name)];
        var reader = new Utf8JsonReader(request.Content.Span);
        reader.Read();
        Values = new JsonModelConverter<TEntity>().Read(ref reader, typeof(TEntity), JsonSerializerOptions.Default);
    }

    /// <summary>The request as it came.</summary>
    public FakeRequest Request { get; }

    /// <summary>Wire names of the members in the patch, in its order.</summary>
    public IReadOnlyList<string> Members { get; }

    /// <summary>The values of the patch; other members have the default of their type.</summary>
    public TEntity Values { get; }

    /// <summary>The body.</summary>
    public JsonElement Json { get; }
}
