using System.Text.Json;

namespace Clientele.Json;

/// <summary>An object lacks a member that its type requires.</summary>
internal sealed class RequiredMemberException(JsonMemberTable table, int ordinal) : JsonException($"The required member '{table.NameAt(ordinal)}' is missing.")
{
    public JsonMemberTable Table { get; } = table;

    public int Ordinal { get; } = ordinal;
}
