namespace Clientele.Shared;

/// <summary>What the generator's findings about a surface tell the code fixes.</summary>
internal static class SurfaceFix
{
    /// <summary>Name of a finding's property: path of the surface file.</summary>
    public const string File = "clientele.surface.file";

    /// <summary>Name of a finding's property: the text of the surface file that accepts the description as it is.</summary>
    public const string Text = "clientele.surface.text";

    /// <summary>In a sentence on what is gone, what stands before the name that it probably has now.</summary>
    public const string BeforeNewName = "and probably called '";

    /// <summary>In a sentence on what is gone, what stands behind the name that it probably has now.</summary>
    public const string BehindNewName = "' now";
}
