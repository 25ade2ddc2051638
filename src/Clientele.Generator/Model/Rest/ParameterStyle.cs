using System;
using System.Linq;

namespace Clientele.Generator.Model.Rest;

/// <summary>How the parts of a parameter's value are written (OpenAPI 3.1.1 section 4.8.12.3).</summary>
internal enum ParameterStyle
{
    Form,
    Simple,
    Label,
    Matrix,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,

    /// <summary>As cookies are written, nothing percent-encoded (OpenAPI 3.2).</summary>
    Cookie,
}

/// <summary>The names that OpenAPI has for styles.</summary>
internal static class ParameterStyles
{
    private static readonly ParameterStyle[] s_all = (ParameterStyle[])Enum.GetValues(typeof(ParameterStyle));

    /// <summary>All names.</summary>
    public static string[] Names { get; } = [.. s_all.Select(Name)];

    /// <summary>The style of a name; null for an unknown one.</summary>
    public static ParameterStyle? Of(string name) => Array.IndexOf(Names, name) is >= 0 and var index ? s_all[index] : null;

    /// <summary>The name of a style.</summary>
    public static string Name(this ParameterStyle style)
    {
        var name = style.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }
}
