using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Contract;
using Clientele.Generator.Emitting.OData;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Emitting.Testing;

/// <summary>Methods that give the functions and actions of an OData service their handlers: on the sets of what they are bound to, or on the fake.</summary>
internal sealed class FakeOperationEmitter(ModelIndex index, Template template, string fake)
{
    private const string Testing = "global::Clientele.Testing.";

    /// <summary>A delegate takes sixteen arguments, one of them the entity.</summary>
    private const int MostParameters = 15;

    public IEnumerable<string> Emit()
    {
        foreach (var type in index.Model.EntitySets.Select(set => index.Find(set.EntityType)).OfType<StructuredTypeModel>().Distinct())
        {
            var receiver = Testing + "FakeSet<" + Names.Type(type) + ">";
            foreach (var operation in index.EntityOperations(type).Where(CanHandle))
            {
                yield return Method(operation, receiver, "set", Names.Type(type));
            }

            foreach (var operation in index.CollectionOperations(type).Where(CanHandle))
            {
                yield return Method(operation, receiver, "set", null);
            }
        }

        foreach (var operation in index.Model.Operations.Where(operation => operation.Binding is null && CanHandle(operation)))
        {
            yield return Method(operation, fake, "fake", null);
        }
    }

    private static bool CanHandle(OperationModel operation) => operation.Parameters.Count <= MostParameters;

    private string Method(OperationModel operation, string receiver, string receiverName, string? entity)
    {
        var types = new List<string>();
        var arguments = new List<string>();
        if (entity is not null)
        {
            types.Add(entity);
            arguments.Add("call.Entity<" + entity + ">()");
        }

        if (operation.IsMultipart)
        {
            types.Add(Testing + "FakeRequest");
            arguments.Add("call.Request");
        }
        else
        {
            foreach (var parameter in operation.Parameters)
            {
                types.Add(Type(parameter));
                arguments.Add("call.Argument<" + Type(parameter) + ">(" + CSharpText.Literal(parameter.WireName) + ", static (ref JsonCursor reader) => " + TypeMap.ReadCall(Read(parameter.Type)) + ")");
            }
        }

        var invocation = "handler(" + string.Join(", ", arguments) + ")";
        if (operation.ReturnType is { } result)
        {
            types.Add(TypeMap.CSharp(result));
        }

        return template["operation"].Fill(
            ("wire", CSharpText.Xml(operation.QualifiedName)),
            ("written", entity is null ? "" : " Its changes to the entity are kept."),
            ("obsolete", CSharpText.Obsolete(operation.Deprecated)),
            ("operation", operation.CSharpName),
            ("receiver", receiver),
            ("receiverName", receiverName),
            ("handler", "global::System." + (operation.ReturnType is null ? "Action" : "Func") + (types.Count == 0 ? "" : "<" + string.Join(", ", types) + ">")),
            ("on", "On"),
            ("literal", CSharpText.Literal(Key(operation))),
            ("invoke", operation.ReturnType is null ? invocation + ";\nreturn null;" : "return " + invocation + ";"));
    }

    /// <summary>The overload: qualified name, and the names of the parameters without the bound one.</summary>
    private static string Key(OperationModel operation) =>
        operation.QualifiedName + "(" + string.Join(",", operation.Parameters.Select(parameter => parameter.WireName)) + ")";

    private static string Type(ParameterModel parameter) =>
        parameter.IsOptional ? TypeMap.Omittable(Read(parameter.Type)) : TypeMap.CSharp(Read(parameter.Type));

    /// <summary>A stream inside JSON is base64url.</summary>
    private static TypeReference Read(TypeReference type) => type.Primitive == PrimitiveKind.Stream ? type with { Primitive = PrimitiveKind.Binary } : type;
}
