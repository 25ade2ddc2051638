using System;
using System.Text.Json;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>Reads a row, and keeps what its JSON says about it.</summary>
internal static class AnnotatedReader
{
    public static Func<JsonReaderFunc<Annotated<TEntity, TFields>>> On<TEntity, TFields>()
        where TEntity : IJsonModel<TEntity>
        where TFields : IEntityFields<TFields> => static () => static (ref json) =>
        {
            var start = json;
            var position = json.Position;
            var row = JsonRead.Model<TEntity>(ref json);
            var element = start.ReadElement();
            if (start.Since(position).Contains((byte)'\\'))
            {
                RequireNames(element);
            }

            return new Annotated<TEntity, TFields>(row, new InstanceAnnotations(element));
        };

    /// <summary>An element finds half of a surrogate pair only when the text is taken from it: a name with one is found here, while the response is read.</summary>
    /// <exception cref="InvalidOperationException">A name has one.</exception>
    private static void RequireNames(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in value.EnumerateObject())
            {
                _ = member.Name;
                RequireNames(member.Value);
            }
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                RequireNames(item);
            }
        }
    }
}
