//# set
public sealed partial class $name$(ODataService service, ODataPath path, SetPaging? paging = null)
    : EntitySet<$entity$, $fields$$create$>(service, path, paging)
{
    $members$
}

//# set.key
public $entry$ this[$parameters$] { get; }

//# set.key.entity
public $entry$ this[$entity$ entity] { get; }

//# set.key.entity.obsolete
$member$

//# set.alternate
public $entry$ $name$($parameters$);

//# set.cast
public $set$ $name$ { get; }

//# set.media

//# entry
public sealed partial class $name$(ODataService service, ODataPath path)
    : $base$<$entity$, $fields$$writes$>(service, path)$interfaces$
{
    $members$
}

//# entry.inherited
public abstract class $name$<TEntity, TFields>(ODataService service, ODataPath path)
    : $base$<TEntity, TFields>(service, path)
    where TEntity : class, IJsonModel<TEntity>
    where TFields : IEntityFields<TFields>
{
    $members$
}

//# entry.inherited.changed
public abstract class $name$<TEntity, TFields, TPatch, TCreate>(ODataService service, ODataPath path)
    : $base$<TEntity, TFields, TPatch, TCreate>(service, path)
    where TEntity : class, IJsonModel<TEntity>
    where TFields : IEntityFields<TFields>
    where TPatch : IJsonWritable
    where TCreate : IJsonWritable
{
    $members$
}

//# entry.navigation
public $target$ $name$ { get; }

//# entry.cast
public $entry$ $name$ { get; }

//# entry.patch
public ApiRequest PatchRequest($patch$ patch, string? ifMatch = null);
public global::System.Threading.Tasks.Task PatchAsync($patch$ patch, string? ifMatch = null, CancellationToken cancellationToken = default);

//# entry.delete
public ApiRequest DeleteRequest(string? ifMatch = null);
public global::System.Threading.Tasks.Task DeleteAsync(string? ifMatch = null, CancellationToken cancellationToken = default);

//# entry.stream
public ApiRequest Get$name$Request();
public global::System.Threading.Tasks.Task<global::System.IO.Stream> Get$name$Async(CancellationToken cancellationToken = default);

//# entry.stream.set
public ApiRequest Set$name$Request(UploadContent content, string? ifMatch = null);
public global::System.Threading.Tasks.Task Set$name$Async(UploadContent content, string? ifMatch = null, CancellationToken cancellationToken = default);

//# entry.stream.delete
public ApiRequest Delete$name$Request(string? ifMatch = null);
public global::System.Threading.Tasks.Task Delete$name$Async(string? ifMatch = null, CancellationToken cancellationToken = default);

//# entry.version

//# entry.version.write

//# set.key.unknown
public $entry$ this[ODataLiteral key] { get; }
