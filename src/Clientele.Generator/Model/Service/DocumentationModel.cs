namespace Clientele.Generator.Model.Service;

/// <summary>Text that goes into XML documentation, unescaped.</summary>
internal sealed record DocumentationModel(string? Summary, string? Remarks)
{
    public static DocumentationModel None { get; } = new(null, null);
}
