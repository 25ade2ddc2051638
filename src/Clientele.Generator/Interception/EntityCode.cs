using System.Linq;
using Clientele.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clientele.Generator.Interception;

/// <summary>Code that can be handed entities by a selector in another file.</summary>
internal static class EntityCode
{
    /// <summary>Whether a file declares a function that takes or gives entities, or what may be some, or holds a delegate of such.</summary>
    /// <remarks>Types that are emitted into the project itself are not known here, so an unknown type counts as an entity; so does a type of the project: a partial class, whose other part may be emitted, an interface, and an object that keeps one.</remarks>
    public static bool IsIn(Compilation compilation, SyntaxTree tree)
    {
        var model = compilation.GetSemanticModel(tree);
        return tree.GetRoot()
            .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<TypeDeclarationSyntax>()
            .Select(type => model.GetDeclaredSymbol(type))
            .OfType<INamedTypeSymbol>()
            .SelectMany(type => type.GetMembers())
            .Any(MayReadEntities);
    }

    private static bool MayReadEntities(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters.Any(parameter => MayBeEntity(parameter.Type)) || MayBeEntity(method.ReturnType),
        IFieldSymbol field => MayBeEntity(field.Type),
        IPropertySymbol property => MayBeEntity(property.Type),
        _ => false,
    };

    private static bool MayBeEntity(ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol or ITypeParameterSymbol => true,
        IArrayTypeSymbol array => MayBeEntity(array.ElementType),
        INamedTypeSymbol { SpecialType: SpecialType.System_Object } => true,
        INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false } own when own.TypeKind != TypeKind.Enum => true,
        INamedTypeSymbol named => DescribedTypes.IsDescribed(named) || named.TypeArguments.Any(MayBeEntity),
        _ => false,
    };
}
