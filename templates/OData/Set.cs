//# set
/// <summary>The entity set of <see cref="$entity$"/>: a query over all entities, and access to one by its key.</summary>
[GeneratedCode("Clientele", "$version$")]
public sealed partial class $name$(ODataService service, ODataPath path, SetPaging? paging = null)
    : EntitySet<$entity$, $fields$$create$>(service, path, $paging$)
{
    $members$
}

//# set.key
/// <summary>The entity with this key.</summary>
public $entry$ this[$parameters$] => new(Service, Path.Key($key$));

//# set.key.entity
/// <summary>The entity as it was read: changes$streams$ and bound actions fail if it has been changed since (<c>If-Match</c>).</summary>
/// <param name="entity">The entity as it was read, with its ETag.</param>
public $entry$ this[$entity$ entity] => new(Service, Path.Key($key$).InVersion(entity.ETag$etags$));

//# set.key.entity.obsolete
#pragma warning disable CS0612, CS0618 // Part of the key is obsolete; the warning is for code that names it.
$member$
#pragma warning restore CS0612, CS0618

//# set.alternate
/// <summary>The entity with this alternate key.</summary>
public $entry$ $name$($parameters$) => new(Service, Path.Key($key$));

//# set.cast
/// <summary>The entities of type <see cref="$target$"/>.</summary>
public $set$ $name$ => new(Service, Path.Cast($wire$));

//# set.media
/// <summary>The request of <see cref="CreateAsync"/>.</summary>
/// <param name="content">The media stream of the new entity.</param>
public ApiRequest CreateRequest(UploadContent content) => Path.Post(content);

/// <summary>Creates an entity from its media stream (<c>POST</c>, OData Protocol 4.01 §11.4.7.1) and returns it as the service created it.</summary>
/// <param name="content">The media stream of the new entity.</param>
/// <param name="cancellationToken">Cancels the call.</param>
/// <exception cref="ApiException">The request failed.</exception>
public global::System.Threading.Tasks.Task<$entity$> CreateAsync(UploadContent content, CancellationToken cancellationToken = default) =>
    Service.GetObjectAsync<$entity$>(CreateRequest(content), cancellationToken);

//# entry
/// <summary>One <see cref="$entity$"/>: reads it, changes it, and calls its operations.</summary>
[GeneratedCode("Clientele", "$version$")]
public sealed partial class $name$(ODataService service, ODataPath path)
    : $base$<$entity$, $fields$$writes$>(service, path)$interfaces$
{
    $members$
}

//# entry.inherited
/// <summary>Members that entries of <see cref="$entity$"/> and its derived types share.</summary>
[GeneratedCode("Clientele", "$version$")]
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
public abstract class $name$<TEntity, TFields>(ODataService service, ODataPath path)
    : $base$<TEntity, TFields>(service, path)
    where TEntity : class, IJsonModel<TEntity>
    where TFields : IEntityFields<TFields>
{
    $members$
}

//# entry.inherited.changed
/// <summary>Members that entries of <see cref="$entity$"/> and its derived types share, where the service allows changes.</summary>
[GeneratedCode("Clientele", "$version$")]
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
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
$doc$
public $target$ $name$ => new(Service, Path.Segment($wire$));

//# entry.cast
/// <summary>The same entity, as <see cref="$target$"/>.</summary>
public $entry$ $name$ => new(Service, Path.Cast($wire$));

//# entry.patch
/// <summary>The request of <see cref="PatchAsync"/>.</summary>
public ApiRequest PatchRequest($patch$ patch, string? ifMatch = null) => Service.Writable(Path).Patch(patch, ifMatch);

/// <summary>Changes the members that were set (<c>PATCH</c>); with an ETag, only if the entity still has it.</summary>
public global::System.Threading.Tasks.Task PatchAsync($patch$ patch, string? ifMatch = null, CancellationToken cancellationToken = default) =>
    Service.SendAsync(PatchRequest(patch, ifMatch), cancellationToken);

//# entry.version
protected override string? MissingVersion($create$ value) => value.$name$.HasValue ? null : nameof(value.$name$);

//# entry.version.write
protected override bool WriteVersion(JsonWriter writer, $entity$ read)
{
    $write$
    return true;
}

//# entry.delete
/// <summary>The request of <see cref="DeleteAsync"/>.</summary>
public ApiRequest DeleteRequest(string? ifMatch = null) => Service.Writable(Path).Delete(ifMatch);

/// <summary>Deletes the entity (<c>DELETE</c>); with an ETag, only if the entity still has it.</summary>
public global::System.Threading.Tasks.Task DeleteAsync(string? ifMatch = null, CancellationToken cancellationToken = default) =>
    Service.SendAsync(DeleteRequest(ifMatch), cancellationToken);

//# entry.stream
/// <summary>The request of <see cref="Get$name$Async"/>.</summary>
public ApiRequest Get$name$Request() => $path$.Get();

/// <summary>$summary$ Disposing the stream ends the response.</summary>
public global::System.Threading.Tasks.Task<global::System.IO.Stream> Get$name$Async(CancellationToken cancellationToken = default) =>
    Service.GetStreamAsync(Get$name$Request(), cancellationToken);

//# entry.stream.set
/// <summary>The request of <see cref="Set$name$Async"/>.</summary>
public ApiRequest Set$name$Request(UploadContent content, string? ifMatch = null) => $path$.Put(content, ifMatch);

/// <summary>Replaces the content (<c>PUT</c>); with an ETag, only if the stream still has it. $summary$</summary>
public global::System.Threading.Tasks.Task Set$name$Async(UploadContent content, string? ifMatch = null, CancellationToken cancellationToken = default) =>
    Service.SendAsync(Set$name$Request(content, ifMatch), cancellationToken);

//# entry.stream.delete
/// <summary>The request of <see cref="Delete$name$Async"/>.</summary>
public ApiRequest Delete$name$Request(string? ifMatch = null) => $path$.Delete(ifMatch);

/// <summary>Deletes the content (<c>DELETE</c>, OData Protocol 4.01 §11.4.8.3); with an ETag, only if the stream still has it. $summary$</summary>
public global::System.Threading.Tasks.Task Delete$name$Async(string? ifMatch = null, CancellationToken cancellationToken = default) =>
    Service.SendAsync(Delete$name$Request(ifMatch), cancellationToken);

//# set.key.unknown
/// <summary>The entity with this key, as <c>ODataLiteral.Of</c> writes it: the document that declares the key was not supplied.</summary>
/// <param name="key">The value of the key, which must be of the type that the service has.</param>
public $entry$ this[ODataLiteral key] => new(Service, Path.Key(key));
