using System.Collections.Generic;
using Clientele.Rest;

namespace Clientele.Testing;

/// <summary>An operation of a REST service from its description; emitted with the fake.</summary>
/// <param name="Method">The verb, in upper case.</param>
/// <param name="Template">The path with its <c>{parameters}</c>.</param>
public sealed record FakeOperation(string Method, string Template)
{
    /// <summary>Query parameters.</summary>
    public IReadOnlyList<string> Query { get; init; } = [];

    /// <summary>Query parameters that must be given.</summary>
    public IReadOnlyList<string> RequiredQuery { get; init; } = [];

    /// <summary>Header fields that must be given.</summary>
    public IReadOnlyList<string> RequiredHeaders { get; init; } = [];

    /// <summary>Media type of the body; null if there is none.</summary>
    public string? BodyType { get; init; }

    /// <summary>The body must be given.</summary>
    public bool IsBodyRequired { get; init; }

    /// <summary>Members that a JSON body may have; empty where it may have any.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Members that a JSON body must have.</summary>
    public IReadOnlyList<string> RequiredMembers { get; init; } = [];

    /// <summary>The result is wrapped in the service's envelope.</summary>
    public bool HasEnvelope { get; init; }

    /// <summary>How its list pages; null where it does not.</summary>
    public RestPaging? Paging { get; init; }

    /// <summary>Members of the result, or of each of its items, that hold members of enumerations.</summary>
    public IReadOnlyList<string> Enumerations { get; init; } = [];

    /// <summary>The method of the fake that sets its handler, for messages.</summary>
    public string Handler { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => $"{Method} {Template}";
}
