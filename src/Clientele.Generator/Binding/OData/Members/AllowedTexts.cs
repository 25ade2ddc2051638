using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.OData.Annotations;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Naming;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData.Members;

/// <summary>
/// Makes an enumeration of the texts that a property can have (Validation.AllowedValues): open as all are, since a service adds values without
/// notice, and text on the wire and in conditions.
/// </summary>
internal sealed class AllowedTexts(SymbolTable symbols)
{
    /// <summary>The type of the property, where its values are listed; else the one that it has.</summary>
    public BoundType TypeOf(StructuredSymbol owner, CsdlProperty property, BoundType type, in AnnotationView view)
    {
        if (type is not { Kind: TypeKind.Primitive, Primitive: PrimitiveKind.String } || IsKey(owner, property.Name.Value) || Members(view, property) is not { Count: > 0 } members)
        {
            return type;
        }

        var name = Identifiers.Pascal(owner.Name.Value, "Type") + Identifiers.Pascal(property.Name.Value, "Value");
        if (symbols.FindType(owner.Namespace + "." + name) is not null)
        {
            return type;
        }

        var declaration = new CsdlEnumType(new Positioned<string>(name, property.Name.Span), IsFlags: false, members, []);
        var symbol = new EnumSymbol(owner.Namespace, declaration, owner.Scope) { IsText = true };
        symbols.Declare(symbol);
        return new BoundType(TypeKind.Enum, PrimitiveKind.None, symbol.QualifiedName, symbol, type.IsCollection, type.IsNullable);
    }

    /// <summary>The texts, each once; none where one is something else.</summary>
    private static List<CsdlEnumMember> Members(in AnnotationView view, CsdlProperty property)
    {
        var members = new List<CsdlEnumMember>();
        foreach (var value in view.Validation(Terms.AllowedValues)?.Value?.Items ?? [])
        {
            if (value.Property("Value", out _) is not { Kind: CsdlValueKind.Constant, Text: var text })
            {
                return [];
            }

            if (members.TrueForAll(member => member.Name.Value != text))
            {
                members.Add(new CsdlEnumMember(new Positioned<string>(text, property.Name.Span), Value: null, [])
                {
                    SymbolicName = value.Property(Terms.SymbolicNameMember, out _)?.Text,
                });
            }
        }

        return members;
    }

    /// <summary>Keys stand in addresses, and stay what they are.</summary>
    private static bool IsKey(StructuredSymbol type, string name) =>
        type.Lineage().Any(part => part.Declaration.Key is { } key && key.Parts.Any(reference => reference.Path.Value == name));
}
