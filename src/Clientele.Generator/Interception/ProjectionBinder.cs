using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Foundation;
using Clientele.Reads;
using Clientele.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clientele.Generator.Interception;

/// <summary>From a type with <c>[Projection]</c> to what is emitted for it: its members are the entity's by name.</summary>
/// <param name="whole">The project with the declarations of the clients that are emitted into it.</param>
internal sealed class ProjectionBinder(Compilation whole)
{
    private readonly List<LocatedDiagnostic> _diagnostics = [];
    private readonly Stack<ITypeSymbol> _open = new();

    public Projection? Bind(TypeDeclarationSyntax declaration, CancellationToken cancellationToken)
    {
        if (whole.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellationToken) is not INamedTypeSymbol type)
        {
            return null;
        }

        _diagnostics.Clear();
        var name = type.ToDisplayString();
        var parts = Declarations(declaration);
        var arguments = new List<string>();
        var initialisers = new List<string>();
        var shape = Check(type, parts.Count > 0) && EntityOf(type) is { } entity ? Shape(type, entity, arguments, initialisers) : null;
        return new Projection(
            "Clientele.Projection." + new string([.. name.Select(c => char.IsLetterOrDigit(c) || c is '.' ? c : '_')]) + ".g.cs",
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted)),
            parts.ToEquatableArray(),
            CSharpText.Identifier(type.Name),
            shape,
            arguments.ToEquatableArray(),
            initialisers.ToEquatableArray(),
            _diagnostics.ToEquatableArray());
    }

    private SelectShape? Shape(INamedTypeSymbol type, ITypeSymbol entity, List<string> arguments, List<string> initialisers)
    {
        var row = new ReadNode(entity, isCollection: false);
        _open.Push(type);
        foreach (var member in ProjectionMember.Of(type))
        {
            if (Value(row, member) is { } value)
            {
                (member.IsParameter ? arguments : initialisers).Add(
                    CSharpText.Identifier(member.Name) + (member.IsParameter ? ": " : " = ") + value);
            }
        }

        _open.Pop();
        return _diagnostics.Count > 0 ? null : ShapeBuilder.BuildAll(row);
    }

    /// <summary>The expression that gives a member its value; notes in the node what it reads.</summary>
    private string? Value(ReadNode node, ProjectionMember member)
    {
        if (Find(node.Type, member.Name) is not { } property)
        {
            Report(ProjectionDescriptors.UnknownMember, member.Symbol, node.Type.Name, member.Name, DidYouMean.Phrase(member.Name, Names(node.Type)));
            return null;
        }

        var related = DescribedTypes.Related(property.Type);
        var read = node.Member(property, related?.Type ?? property.Type, related is { IsCollection: true });
        var value = "row." + CSharpText.Identifier(property.Name);
        if (related is { } described && Nested(member.Type, described.IsCollection) is { } shape)
        {
            return Accepts(shape, described.Type) ? Related(read, member, property, shape, value) : Mismatch(node, member, property, "");
        }

        if (related is not null)
        {
            read.TakeWhole(WholeReason.Stored, syntax: null);
        }

        var (from, to) = (Strip(property.Type), Strip(member.Type));
        if (!whole.ClassifyCommonConversion(from, to).IsImplicit)
        {
            return Mismatch(node, member, property, related is null ? "" : "; a related entity goes into a type with [Projection] of its own");
        }

        var takesNull = JsonReads.IsNullable(member.Type) || member.Type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.None };
        return JsonReads.IsNullable(property.Type) && !takesNull ? Required(value, property) : value;
    }

    private string? Related(ReadNode read, ProjectionMember member, IPropertySymbol property, INamedTypeSymbol shape, string value)
    {
        if (_open.Contains(shape, SymbolEqualityComparer.Default))
        {
            Report(ProjectionDescriptors.NotPossible, member.Symbol, shape.Name, "it contains itself, so that there would be no end to what is asked for");
            return null;
        }

        _open.Push(shape);
        foreach (var inner in ProjectionMember.Of(shape))
        {
            Value(read, inner);
        }

        _open.Pop();
        var arguments = "<" + JsonReads.Name(read.Type) + ", " + JsonReads.Name(shape) + ">(";
        if (read.IsCollection)
        {
            return "Projections.FromAll" + arguments + value + ")";
        }

        var local = CSharpText.LowerFirst(member.Name) + "Row";
        return JsonReads.IsNullable(member.Type)
            ? value + " is { } " + local + " ? Projections.From" + arguments + local + ") : null"
            : "Projections.From" + arguments + Required(value, property) + ")";
    }

    private string? Mismatch(ReadNode node, ProjectionMember member, IPropertySymbol property, string more)
    {
        Report(
            ProjectionDescriptors.WrongType,
            member.Symbol,
            property.Name,
            node.Type.Name,
            property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
            member.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
            more);
        return null;
    }

    /// <summary>The projection that a member is, or is a list of.</summary>
    private static INamedTypeSymbol? Nested(ITypeSymbol type, bool isCollection)
    {
        var item = isCollection ? Element(type) : Strip(type);
        return item is INamedTypeSymbol named && Attribute(named) is not null ? named : null;
    }

    /// <summary>A list of projections goes into an array, or into what an array is.</summary>
    private static ITypeSymbol? Element(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeKind: Microsoft.CodeAnalysis.TypeKind.Interface, TypeArguments.Length: 1 } list => list.TypeArguments[0],
        _ => null,
    };

    private static bool Accepts(INamedTypeSymbol shape, ITypeSymbol entity) => SymbolEqualityComparer.Default.Equals(EntityOf(shape), entity);

    private static ITypeSymbol? EntityOf(INamedTypeSymbol type) =>
        Attribute(type) is { ConstructorArguments: { Length: 1 } arguments } && arguments[0].Value is ITypeSymbol entity && DescribedTypes.IsDescribed(entity)
            ? entity
            : null;

    private static AttributeData? Attribute(INamedTypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(attribute => DescribedTypes.IsRuntime(attribute.AttributeClass, "OData", "ProjectionAttribute"));

    private static ITypeSymbol Strip(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);

    private static string Required(string value, IPropertySymbol property) =>
        "Projections.Required(" + value + ", " + CSharpText.Literal(DescribedTypes.WireName(property)) + ")";

    private static IPropertySymbol? Find(ITypeSymbol entity, string name) =>
        Properties(entity).FirstOrDefault(property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Names(ITypeSymbol entity) => Properties(entity).Select(property => property.Name);

    private static IEnumerable<IPropertySymbol> Properties(ITypeSymbol entity)
    {
        for (var type = entity; type is not null && DescribedTypes.IsDescribed(type); type = type.BaseType)
        {
            foreach (var property in type.GetMembers().OfType<IPropertySymbol>().Where(DescribedTypes.IsDescribed))
            {
                yield return property;
            }
        }
    }

    private bool Check(INamedTypeSymbol type, bool isPartial)
    {
        var problem = (type, isPartial) switch
        {
            (_, false) => "it and the types around it must be partial",
            ({ IsGenericType: true }, _) => "it is generic",
            ({ IsAbstract: true } or { IsStatic: true }, _) => "no instance of it can be made",
            _ when EntityOf(type) is null => "what [Projection] names is no entity of a client",
            _ => null,
        };
        if (problem is not null)
        {
            Report(ProjectionDescriptors.NotPossible, type, type.Name, problem);
        }

        return problem is null;
    }

    /// <summary>The declarations from the outermost type to this one; none where one of them is not partial.</summary>
    private static List<string> Declarations(TypeDeclarationSyntax declaration)
    {
        var parts = new List<string>();
        for (SyntaxNode? node = declaration; node is TypeDeclarationSyntax type; node = node.Parent)
        {
            if (!type.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                return [];
            }

            var kind = type is RecordDeclarationSyntax { ClassOrStructKeyword.RawKind: not 0 } record
                ? type.Keyword.ValueText + " " + record.ClassOrStructKeyword.ValueText
                : type.Keyword.ValueText;
            parts.Insert(0, "partial " + kind + " " + type.Identifier.Text);
        }

        return parts;
    }

    private void Report(DiagnosticDescriptor descriptor, ISymbol symbol, params string[] arguments)
    {
        // A member of a projection in another file, or assembly, is reported where that is declared, or at the projection.
        var location = symbol.Locations.FirstOrDefault(place => place.IsInSource) ?? _open.LastOrDefault()?.Locations.FirstOrDefault(place => place.IsInSource);
        _diagnostics.Add(descriptor.At(location is null ? FileSpan.At("", 0, 0) : FileSpan.Of(location), arguments));
    }
}
