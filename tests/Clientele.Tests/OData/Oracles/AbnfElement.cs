using System.Collections.Generic;

namespace Clientele.Tests.OData.Oracles;

/// <summary>One element of an ABNF rule (RFC 5234, RFC 7405).</summary>
internal abstract record AbnfElement;

internal sealed record Alternatives(IReadOnlyList<AbnfElement> Items) : AbnfElement;

internal sealed record Sequence(IReadOnlyList<AbnfElement> Items) : AbnfElement;

internal sealed record Repetition(AbnfElement Item, int Least, int Most) : AbnfElement;

internal sealed record Text(string Value, bool CaseSensitive) : AbnfElement;

internal sealed record CharacterRange(char First, char Last) : AbnfElement;

internal sealed record Reference(string Name) : AbnfElement;
