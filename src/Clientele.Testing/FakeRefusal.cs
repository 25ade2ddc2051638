namespace Clientele.Testing;

/// <summary>An error that a fake is about to answer.</summary>
/// <param name="Request">The request that is refused.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Error code; empty where there is none.</param>
/// <param name="Message">What is wrong.</param>
public sealed record FakeRefusal(FakeRequest Request, int Status, string Code, string Message)
{
    /// <summary>The JSON body; null for the protocol's error body with <see cref="Code"/> and <see cref="Message"/>.</summary>
    public string? Body { get; init; }
}
