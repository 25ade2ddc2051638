
namespace Clientele.Json;

public static partial class JsonWrite
{
    /// <summary>The type of an object that is not of the declared type itself (OData JSON Format 4.01 §4.5.3).</summary>
    /// <param name="writer">Is in the object.</param>
    /// <param name="qualifiedName">Qualified name of the type.</param>
    public static void TypeName(JsonWriter writer, string qualifiedName) => writer.WriteString("@odata.type"u8, "#" + qualifiedName);
}
