using System.Linq;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Foundation;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData;

/// <summary>
/// Declares the type of what navigation properties to <c>Edm.EntityType</c> give: entities of any type, whose properties and key nobody
/// knows (CSDL 4.01, section 3.4).
/// </summary>
internal static class AnyEntity
{
    private const string Name = "AnyEntity";

    public static void Declare(SymbolTable symbols)
    {
        foreach (var type in symbols.Structured)
        {
            if (type.Declaration.Navigations.FirstOrDefault(navigation => Is(navigation, type.Scope)) is { } first)
            {
                var declaration = new CsdlStructuredType(IsEntity: true, new Positioned<string>(NameIn(type.Namespace, symbols), first.Type.Type.Span)) { IsOpen = true };
                symbols.AnyEntity = new StructuredSymbol(type.Namespace, declaration, type.Scope) { IsUnsupplied = true };
                symbols.Declare(symbols.AnyEntity);
                return;
            }
        }
    }

    private static bool Is(CsdlNavigation navigation, DocumentScope scope) =>
        scope.Resolve(TypeResolver.Unwrap(navigation.Type.Type.Value, out _)) == PrimitiveTypes.AbstractEntityType;

    private static string NameIn(string schema, SymbolTable symbols)
    {
        var name = Name;
        for (var number = 2; symbols.FindType(schema + "." + name) is not null; number++)
        {
            name = Name + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return name;
    }
}
