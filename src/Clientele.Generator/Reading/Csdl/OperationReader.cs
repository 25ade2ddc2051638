using System.Collections.Generic;

namespace Clientele.Generator.Reading.Csdl;

/// <summary>Reads functions and actions (CSDL XML 4.01, section 12).</summary>
internal static class OperationReader
{
    private static readonly string[] FunctionAttributes = ["Name", "IsBound", "IsComposable", "EntitySetPath"];
    private static readonly string[] ActionAttributes = ["Name", "IsBound", "EntitySetPath"];
    private static readonly string[] Elements = ["Parameter", "ReturnType", "Annotation"];

    private static readonly string[] ParameterAttributes =
        ["Name", "Type", "Nullable", "MaxLength", "Unicode", "Precision", "Scale", "SRID"];

    private static readonly string[] ReturnTypeAttributes = ["Type", "Nullable", "MaxLength", "Unicode", "Precision", "Scale", "SRID"];

    public static CsdlOperation? Read(XmlCursor cursor, bool isFunction)
    {
        cursor.Expect(isFunction ? FunctionAttributes : ActionAttributes);
        if (cursor.Required("Name") is not { } name)
        {
            return null;
        }

        var isBound = cursor.Boolean("IsBound") ?? false;
        var isComposable = isFunction && (cursor.Boolean("IsComposable") ?? false);
        var entitySetPath = cursor.Attribute("EntitySetPath");
        var parameters = new List<CsdlParameter>();
        CsdlReturnType? returnType = null;
        List<CsdlAnnotation>? annotations = null;
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (cursor.IsEdm && cursor.Name == "Parameter")
            {
                ReadParameter(cursor, parameters);
            }
            else if (cursor.IsEdm && cursor.Name == "ReturnType")
            {
                cursor.Expect(ReturnTypeAttributes);
                returnType = TypeUseReader.Read(cursor) is { } type ? new CsdlReturnType(type, TypeReader.ReadAnnotations(cursor)) : null;
            }
            else if (!AnnotationReader.TryRead(cursor, ref annotations))
            {
                cursor.Unknown(scope, Elements);
            }
        }

        return new CsdlOperation(isFunction, name, isBound, isComposable, entitySetPath, parameters, returnType, annotations ?? []);
    }

    private static void ReadParameter(XmlCursor cursor, List<CsdlParameter> parameters)
    {
        cursor.Expect(ParameterAttributes);
        if (cursor.Required("Name") is { } name && TypeUseReader.Read(cursor) is { } type)
        {
            parameters.Add(new CsdlParameter(name, type, TypeReader.ReadAnnotations(cursor)));
        }
    }
}
