using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace Clientele.Testing.Faults;

/// <summary>A row of an answer.</summary>
/// <param name="Row">Its members.</param>
/// <param name="Enumerations">Where it holds members of enumerations: the object, and the name there.</param>
internal sealed record AnswerRow(JsonObject Row, IEnumerable<(JsonObject Holder, string Name)> Enumerations);
