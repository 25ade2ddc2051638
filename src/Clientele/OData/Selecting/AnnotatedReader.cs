using System;
using Clientele.Json;

namespace Clientele.OData;

/// <summary>Reads a row and its annotations.</summary>
internal static class AnnotatedReader
{
    public static Func<JsonReaderFunc<Annotated<TEntity, TFields>>> On<TEntity, TFields>()
        where TEntity : IJsonModel<TEntity>
        where TFields : IEntityFields<TFields> => static () => static (ref json) =>
        {
            var start = json;
            var row = JsonRead.Model<TEntity>(ref json);
            return new Annotated<TEntity, TFields>(row, new InstanceAnnotations(start.ReadElement()));
        };
}
