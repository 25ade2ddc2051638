using Clientele.OData;

namespace Clientele.Tests.Json.Sample;

/// <summary>A set of rows in the shape of emitted code.</summary>
internal sealed class RowSet(ODataService service, SetPaging? paging = null)
    : EntitySet<Row, RowFields>(service, ODataPath.Root("Rows"), paging)
{
    public RowEntry this[int id] => new(Service, Path.Key(ODataLiteral.Of(id)));
}

/// <summary>One row in the shape of emitted code.</summary>
internal sealed class RowEntry(ODataService service, ODataPath path) : EntityEntry<Row, RowFields>(service, path);
