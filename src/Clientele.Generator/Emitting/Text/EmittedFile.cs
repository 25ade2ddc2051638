namespace Clientele.Generator.Emitting.Text;

/// <summary>One file of emitted source.</summary>
/// <param name="HintName">Stable name, unique in the client: <c>Timetta.Users.g.cs</c>.</param>
/// <param name="Text">The source.</param>
internal sealed record EmittedFile(string HintName, string Text);
