using System.Collections.Generic;

namespace Clientele.Generator.Reading.Csdl;

/// <summary>Reads an <c>edm:EntityContainer</c> (CSDL XML 4.01, section 13).</summary>
internal static class ContainerReader
{
    private static readonly string[] Attributes = ["Name", "Extends"];
    private static readonly string[] Elements = ["EntitySet", "Singleton", "FunctionImport", "ActionImport", "Annotation"];
    private static readonly string[] SetAttributes = ["Name", "EntityType", "IncludeInServiceDocument"];
    private static readonly string[] SingletonAttributes = ["Name", "Type", "Nullable"];
    private static readonly string[] SetElements = ["NavigationPropertyBinding", "Annotation"];
    private static readonly string[] BindingAttributes = ["Path", "Target"];
    private static readonly string[] FunctionImportAttributes = ["Name", "Function", "EntitySet", "IncludeInServiceDocument"];
    private static readonly string[] ActionImportAttributes = ["Name", "Action", "EntitySet"];

    public static CsdlContainer? Read(XmlCursor cursor)
    {
        cursor.Expect(Attributes);
        if (cursor.Required("Name") is not { } name)
        {
            return null;
        }

        var result = new CsdlContainer(name, cursor.Located("Extends"));
        List<CsdlAnnotation>? annotations = null;
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.IsEdm ? cursor.Name : "")
            {
                case "EntitySet":
                    ReadSet(cursor, result, isSingleton: false);
                    break;
                case "Singleton":
                    ReadSet(cursor, result, isSingleton: true);
                    break;
                case "FunctionImport":
                    ReadImport(cursor, result, isFunction: true);
                    break;
                case "ActionImport":
                    ReadImport(cursor, result, isFunction: false);
                    break;
                default:
                    if (!AnnotationReader.TryRead(cursor, ref annotations))
                    {
                        cursor.Unknown(scope, Elements);
                    }

                    break;
            }
        }

        return result;
    }

    private static void ReadSet(XmlCursor cursor, CsdlContainer container, bool isSingleton)
    {
        cursor.Expect(isSingleton ? SingletonAttributes : SetAttributes);
        if (cursor.Required("Name") is not { } name || cursor.Required(isSingleton ? "Type" : "EntityType") is not { } type)
        {
            return;
        }

        List<CsdlBinding>? bindings = null;
        List<CsdlAnnotation>? annotations = null;
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (cursor.IsEdm && cursor.Name == "NavigationPropertyBinding")
            {
                cursor.Expect(BindingAttributes);
                if (cursor.Required("Path") is { } path && cursor.Required("Target") is { } target)
                {
                    (bindings ??= []).Add(new CsdlBinding(path, target));
                }
            }
            else if (!AnnotationReader.TryRead(cursor, ref annotations))
            {
                cursor.Unknown(scope, SetElements);
            }
        }

        container.EntitySets.Add(new CsdlEntitySet(isSingleton, name, type, bindings ?? [], annotations ?? []));
    }

    private static void ReadImport(XmlCursor cursor, CsdlContainer container, bool isFunction)
    {
        cursor.Expect(isFunction ? FunctionImportAttributes : ActionImportAttributes);
        if (cursor.Required("Name") is { } name && cursor.Required(isFunction ? "Function" : "Action") is { } operation)
        {
            var entitySet = cursor.Attribute("EntitySet");
            container.Imports.Add(new CsdlOperationImport(isFunction, name, operation, entitySet, TypeReader.ReadAnnotations(cursor)));
        }
    }
}
