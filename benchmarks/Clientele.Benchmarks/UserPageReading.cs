using System.Collections.Generic;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Clientele.AgyleTime;
using Clientele.Json;
using Clientele.Rest;

namespace Clientele.Benchmarks;

/// <summary>Reading a page of 1,000 users of Agyle Time, envelope and all, from the same bytes.</summary>
[MemoryDiagnoser]
public class UserPageReading
{
    private static readonly RestPaging Paging = new() { Kind = RestPagingKind.Token, Items = "/data", Next = "/nextPageToken", TokenParameter = "nextPageToken" };

    private readonly byte[] _page = UserPage.Utf8();
    private readonly BodyLayout _layout = new(AgyleTimeContract.For("acme", Region.Eu).Envelope, Paging.Pointers);

    /// <summary>System.Text.Json with its source generator: the baseline.</summary>
    [Benchmark(Baseline = true)]
    public int SystemTextJson() => JsonSerializer.Deserialize(_page, UserContext.Default.UserPageDto)!.Data.Count;

    /// <summary>What the emitted client does with the body of a page.</summary>
    [Benchmark]
    public int Clientele() => Users().Count;

    /// <summary>Tokens alone: what no reader over <see cref="Utf8JsonReader"/> can be faster than.</summary>
    [Benchmark]
    public int TokensOnly() => Measure.Tokens(_page);

    internal IReadOnlyList<UserV2> Users()
    {
        var reader = new JsonCursor(_page, new JsonLayouts());
        return _layout.Read(ref reader, (ref JsonCursor items) => JsonRead.List(ref items, JsonRead.Model<UserV2>)).Payload!;
    }
}
