using Microsoft.CodeAnalysis;

namespace Clientele.Generator.Foundation;

internal static class DescriptorExtensions
{
    /// <summary>A finding of this kind at a place.</summary>
    public static LocatedDiagnostic At(this DiagnosticDescriptor descriptor, FileSpan span, params string[] arguments) =>
        new(descriptor, span, arguments.ToEquatableArray());
}
