using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Naming;

namespace Clientele.Generator.Emitting.Contract;

/// <summary>The names of what is emitted for a type or a service, as identifiers ready for C#.</summary>
internal static class Names
{
    public static string Type(StructuredTypeModel type) => CSharpText.Identifier(type.CSharpName);

    public static string Fields(StructuredTypeModel type) => type.Stem + "Fields";

    public static string Set(StructuredTypeModel type) => type.Stem + "Set";

    public static string Entry(StructuredTypeModel type) => type.Stem + "Entry";

    public static string Write(StructuredTypeModel type) => type.Stem + "Write";

    /// <summary>The member that casts to a derived type.</summary>
    public static string Cast(StructuredTypeModel type) => ReservedNames.Cast(type.CSharpName);

    /// <summary>What stands for types that are derived from an abstract one and not described.</summary>
    public static string Other(StructuredTypeModel type) => type.Stem + "Other";

    public static string Patch(StructuredTypeModel type) => type.Stem + "Patch";

    public static string Create(StructuredTypeModel type) => type.Stem + "Create";

    /// <summary>The type with the requests of unbound operations.</summary>
    public static string OperationRequests(ODataServiceModel model) => model.Name + "OperationRequests";

    public static string Client(ODataServiceModel model) => model.Name + "Client";

    public static string Contract(ODataServiceModel model) => model.Name + "Contract";

    public static string Extensions(ODataServiceModel model) => model.Name + "ServiceCollectionExtensions";

    public static string Resolver(ODataServiceModel model) => model.Name + "JsonTypeInfoResolver";

    /// <summary>The field behind a property: <c>_name</c>. <c>_members</c> is what a complex value notes the members in that were set.</summary>
    public static string Backing(string property) => property == "Members" ? "_Members" : (char.IsLower(property[0]) ? "__" : "_") + CSharpText.LowerFirst(property);
}
