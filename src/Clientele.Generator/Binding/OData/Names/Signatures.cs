using System.Text;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Binding.OData.Names;

/// <summary>Parameter lists as C# compares them: nullability counts for value types only.</summary>
internal static class Signatures
{
    public static string Of(OperationSymbol operation)
    {
        var text = new StringBuilder("(");
        foreach (var parameter in operation.Parameters)
        {
            Append(text, parameter.Type, parameter.Type.IsNullable || parameter.IsOptional);
        }

        return text.ToString();
    }

    public static string Of(AlternateKeySymbol key)
    {
        var text = new StringBuilder("(");
        foreach (var part in key.Parts)
        {
            Append(text, part.Type, isNullable: false);
        }

        return text.ToString();
    }

    /// <summary>What tells types apart in C#, where several types of the description may be one: shapes on the earth and on a plane, all that is untyped, entities outside a slice.</summary>
    public static string InCSharp(BoundType type) => type.Kind switch
    {
        TypeKind.Primitive when type.Primitive == PrimitiveKind.Spatial => type.QualifiedName.Replace("Edm.Geometry", "Edm.Geography"),
        TypeKind.Primitive => type.Primitive.ToString(),
        TypeKind.Untyped => nameof(TypeKind.Untyped),
        _ => type.Symbol?.CSharpName ?? type.QualifiedName,
    };

    private static void Append(StringBuilder text, BoundType type, bool isNullable)
    {
        var isReference = type.IsCollection
            || type.Kind is TypeKind.Complex or TypeKind.Entity
            || type.Primitive is PrimitiveKind.String or PrimitiveKind.Binary or PrimitiveKind.Stream or PrimitiveKind.Spatial;
        text.Append(type.IsCollection ? '*' : '1').Append(InCSharp(type)).Append(!isReference && isNullable ? "?," : ",");
    }
}
