using Clientele.Shared;
using Microsoft.CodeAnalysis;

namespace Clientele.Generator.Diagnostics;

/// <summary>What can be wrong where names of a description, or of its contract, meet.</summary>
internal static class BindingDescriptors
{
    private const string Category = "Clientele.Description";
    private static readonly string Pages = HelpLink.Folder;

    public static readonly DiagnosticDescriptor UnknownType = new(
        "CLT0100",
        "A type is not defined",
        "The type '{0}' is not defined, so its values are untyped JSON.{1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0100.md");

    public static readonly DiagnosticDescriptor UnsuppliedReference = new(
        "CLT0101",
        "A referenced document is not supplied",
        "'{0}' is not among the supplied documents and is never downloaded; types of '{1}' are untyped until its file is added beside this one",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0101.md");

    public static readonly DiagnosticDescriptor DuplicateName = new(
        "CLT0102",
        "A name is declared twice",
        "{0} '{1}' is already declared; this declaration is ignored",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0102.md");

    public static readonly DiagnosticDescriptor BaseTypeCycle = new(
        "CLT0103",
        "Base types form a cycle, or are nested too deeply",
        "'{0}' can't derive from '{1}', {2}; it is read without a base type",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0103.md");

    public static readonly DiagnosticDescriptor UnusableBaseType = new(
        "CLT0104",
        "A base type can't be used",
        "The base type '{0}' of '{1}' is {2}, so the type is read without it.{3}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0104.md");

    public static readonly DiagnosticDescriptor NoKey = new(
        "CLT0105",
        "An entity type in a set has no key",
        "'{0}' has no key, so single entities of '{1}' can't be addressed",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0105.md");

    public static readonly DiagnosticDescriptor NullableKey = new(
        "CLT0106",
        "A key property is nullable",
        "The key property '{0}' of '{1}' is nullable; OData forbids null in keys, so the key takes no null",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0106.md");

    public static readonly DiagnosticDescriptor UnknownKeyProperty = new(
        "CLT0107",
        "A key names a property that does not exist",
        "'{0}' is not a property of '{1}' that can be a key; the key is ignored.{2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0107.md");

    public static readonly DiagnosticDescriptor UnusableSet = new(
        "CLT0108",
        "A set or singleton has no usable entity type",
        "The entity type '{0}' of '{1}' is not defined; the set is left out.{2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0108.md");

    public static readonly DiagnosticDescriptor UnknownOperation = new(
        "CLT0109",
        "An import names an operation that does not exist",
        "'{0}' is not an unbound {1}; the import is left out.{2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0109.md");

    public static readonly DiagnosticDescriptor UnknownTarget = new(
        "CLT0110",
        "Annotations have an unknown target",
        "The target '{0}' of the annotations is not defined; they have no effect.{1}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0110.md");

    public static readonly DiagnosticDescriptor MissingBindingParameter = new(
        "CLT0111",
        "A bound operation has no parameter",
        "The bound operation '{0}' has no binding parameter; it is left out",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0111.md");

    public static readonly DiagnosticDescriptor InvalidEnumValue = new(
        "CLT0112",
        "An enum member has no usable value",
        "'{0}' is not a 64-bit integer; the member '{1}' takes the value {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0112.md");

    public static readonly DiagnosticDescriptor UnusableContainer = new(
        "CLT0113",
        "An extended container can't be used",
        "The container '{0}' can't be extended here: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0113.md");

    public static readonly DiagnosticDescriptor UnknownDependent = new(
        "CLT0114",
        "A referential constraint or partner names a member that does not exist",
        "'{0}' is not a member of {1}; the {2} is ignored.{3}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0114.md");

    public static readonly DiagnosticDescriptor RenamedMember = new(
        "CLT0115",
        "Two names map to the same name in C#",
        "'{0}' of '{1}' is named '{2}' in C# because its own name is taken; choose another name in the contract",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0115.md");

    public static readonly DiagnosticDescriptor UnusableTarget = new(
        "CLT0116",
        "The target of a navigation property is not an entity type",
        "The target of '{0}' is '{1}', which is not a defined entity type; the navigation property is left out.{2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0116.md");

    public static readonly DiagnosticDescriptor UnusableDefinition = new(
        "CLT0117",
        "A type definition has no usable underlying type",
        "The underlying type of '{0}' is '{1}', which is not a primitive type; its values are untyped JSON",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0117.md");

    public static readonly DiagnosticDescriptor MisplacedEntityType = new(
        "CLT0118",
        "A property has an entity type",
        "'{0}' has the entity type '{1}', which only a navigation property can have; its values are untyped JSON",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0118.md");

    public static readonly DiagnosticDescriptor UnsuppliedType = new(
        "CLT0119",
        "A type is defined in a document that is not supplied",
        "{0} needs the type '{1}', which is defined in a document that is not supplied; {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0119.md");

    public static readonly DiagnosticDescriptor UnqualifiedPrimitive = new(
        "CLT0120",
        "Primitive types are named without their namespace",
        "'{0}' is read as '{1}', as are other primitive types that this document names without 'Edm.'",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0120.md");

    public static readonly DiagnosticDescriptor LargeDescription = new(
        "CLT0121",
        "The client is large",
        "The client has {0} types and {1} operations, which slow down every build; 'dotnet clientele trim' writes what the code uses into the contract, or list it there under 'include': sets, types, or paths such as '{2}'",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0121.md");

    public static readonly DiagnosticDescriptor BoundImport = new(
        "CLT0122",
        "An import names a bound operation",
        "The import '{0}' names '{1}', which is bound to '{2}' and is called there; only unbound operations have imports, so this one is left out",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0122.md");

    public static readonly DiagnosticDescriptor UnreadTarget = new(
        "CLT0123",
        "Annotations of a member at one place have no effect",
        "The annotations of '{0}' have no effect: {1} is declared by '{2}', once for all places where it is found; annotate '{2}/{3}' if they are true there, or correct the member in the contract",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0123.md");

    public static readonly DiagnosticDescriptor PatternMatchesNothing = new(
        "CLT0150",
        "A pattern of the contract matches nothing",
        "'{0}' matches no {1}.{2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0150.md");

    public static readonly DiagnosticDescriptor UnknownContractName = new(
        "CLT0151",
        "The contract names something the description does not have",
        "The description has no {0} '{1}'; this part of the contract has no effect.{2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0151.md");

    public static readonly DiagnosticDescriptor InvalidCSharpName = new(
        "CLT0152",
        "The contract gives a name that C# does not allow",
        "'{0}' can't be used as a C# identifier here; {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0152.md");

    public static readonly DiagnosticDescriptor InheritedMember = new(
        "CLT0153",
        "The contract corrects an inherited member",
        "'{0}' is declared by '{1}', not by '{2}'; correct it there",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0153.md");

    public static readonly DiagnosticDescriptor RefusedPaging = new(
        "CLT0154",
        "The contract pages in a way that the description refuses",
        "'clientDriven' pages with $top and $skip, and the description says that {0} not {1}; if it is true, let the service page by its next links, else correct the description",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "CLT0154.md");
}
