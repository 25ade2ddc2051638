using System.Collections.Generic;

namespace Clientele.Generator.Foundation;

/// <summary>A value of the contract with the place where it stands.</summary>
internal sealed record Positioned<T>(T Value, FileSpan Span);
