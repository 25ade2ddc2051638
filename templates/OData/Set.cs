//# set
/// <summary>Rows of <see cref="$entity$"/>: a query over all of them, and the way to one by its key.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("Clientele", "$version$")]
public sealed partial class $name$ : global::Clientele.OData.EntitySet<$entity$, $fields$>
{
    /// <summary>The rows at a path of the service.</summary>
    /// <param name="service">Sends the requests.</param>
    /// <param name="path">Where the rows are.</param>
    /// <param name="maxTop">The most rows that the service gives at once, where it is known.</param>
    public $name$(global::Clientele.OData.ODataService service, global::Clientele.OData.ODataPath path, int? maxTop = null)
        : base(service, path, maxTop)
    {
    }

    $members$
}

//# set.key
/// <summary>The entity with this key.</summary>
$params$
public $entry$ this[$parameters$] => new(Service, Path.Key($key$));

//# set.alternate
/// <summary>The entity with this alternate key.</summary>
$params$
public $entry$ $name$($parameters$) => new(Service, Path.Key($key$));

//# set.cast
/// <summary>Those rows that are <see cref="$target$"/>.</summary>
public $set$ $name$ => new(Service, Path.Segment($wire$));

//# set.create
/// <summary>The request of <see cref="CreateAsync"/>.</summary>
/// <param name="value">The new entity.</param>
public global::Clientele.ApiRequest CreateRequest($create$ value) => Path.Post(value);

/// <summary>Creates an entity (<c>POST</c>) and gives it back as the service made it.</summary>
/// <param name="value">The new entity.</param>
/// <param name="cancellationToken">Ends the call.</param>
/// <exception cref="global::Clientele.ApiException">The service refused.</exception>
public global::System.Threading.Tasks.Task<$entity$> CreateAsync($create$ value, global::System.Threading.CancellationToken cancellationToken = default) =>
    Service.CreateAsync<$entity$>(CreateRequest(value), cancellationToken);

//# entry
/// <summary>One <see cref="$entity$"/>: what can be read, changed and done with it.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("Clientele", "$version$")]
public sealed partial class $name$ : global::Clientele.OData.EntityEntry<$entity$, $fields$>
{
    /// <summary>The entity at a path of the service.</summary>
    /// <param name="service">Sends the requests.</param>
    /// <param name="path">Where the entity is.</param>
    public $name$(global::Clientele.OData.ODataService service, global::Clientele.OData.ODataPath path)
        : base(service, path)
    {
    }

    $members$
}

//# entry.navigation
/// <inheritdoc cref="$owner$.$cref$"/>
public $target$ $name$ => new(Service, Path.Segment($wire$));

//# entry.cast
/// <summary>The same entity as <see cref="$target$"/>.</summary>
public $entry$ $name$ => new(Service, Path.Segment($wire$));

//# entry.patch
/// <summary>The request of <see cref="PatchAsync"/>.</summary>
/// <param name="patch">What to change.</param>
/// <param name="ifMatch">The ETag that the entity must still have; null changes it in any case.</param>
public global::Clientele.ApiRequest PatchRequest($patch$ patch, string? ifMatch = null) => Path.Patch(patch, ifMatch);

/// <summary>Changes those members that were set (<c>PATCH</c>).</summary>
/// <param name="patch">What to change.</param>
/// <param name="ifMatch">The ETag that the entity must still have; null changes it in any case.</param>
/// <param name="cancellationToken">Ends the call.</param>
/// <exception cref="global::Clientele.ApiException">The service refused.</exception>
public global::System.Threading.Tasks.Task PatchAsync($patch$ patch, string? ifMatch = null, global::System.Threading.CancellationToken cancellationToken = default) =>
    Service.SendAsync(PatchRequest(patch, ifMatch), cancellationToken);

//# entry.replace
/// <summary>The request of <see cref="ReplaceAsync"/>.</summary>
/// <param name="value">The whole entity.</param>
/// <param name="ifMatch">The ETag that the entity must still have; null replaces it in any case.</param>
public global::Clientele.ApiRequest ReplaceRequest($create$ value, string? ifMatch = null) => Path.Put(value, ifMatch);

/// <summary>Replaces the entity as a whole (<c>PUT</c>): members that were not set get their defaults.</summary>
/// <param name="value">The whole entity.</param>
/// <param name="ifMatch">The ETag that the entity must still have; null replaces it in any case.</param>
/// <param name="cancellationToken">Ends the call.</param>
/// <exception cref="global::Clientele.ApiException">The service refused.</exception>
public global::System.Threading.Tasks.Task ReplaceAsync($create$ value, string? ifMatch = null, global::System.Threading.CancellationToken cancellationToken = default) =>
    Service.SendAsync(ReplaceRequest(value, ifMatch), cancellationToken);

//# entry.delete
/// <summary>The request of <see cref="DeleteAsync"/>.</summary>
/// <param name="ifMatch">The ETag that the entity must still have; null deletes it in any case.</param>
public global::Clientele.ApiRequest DeleteRequest(string? ifMatch = null) => Path.Delete(ifMatch);

/// <summary>Deletes the entity (<c>DELETE</c>).</summary>
/// <param name="ifMatch">The ETag that the entity must still have; null deletes it in any case.</param>
/// <param name="cancellationToken">Ends the call.</param>
/// <exception cref="global::Clientele.ApiException">The service refused.</exception>
public global::System.Threading.Tasks.Task DeleteAsync(string? ifMatch = null, global::System.Threading.CancellationToken cancellationToken = default) =>
    Service.SendAsync(DeleteRequest(ifMatch), cancellationToken);

//# entry.stream
/// <summary>The request of <see cref="Get$name$Async"/>.</summary>
public global::Clientele.ApiRequest Get$name$Request() => $path$.Get();

/// <summary>$summary$</summary>
/// <param name="cancellationToken">Ends the call.</param>
/// <returns>The content as it arrives; disposing it ends the response.</returns>
/// <exception cref="global::Clientele.ApiException">The service refused.</exception>
public global::System.Threading.Tasks.Task<global::System.IO.Stream> Get$name$Async(global::System.Threading.CancellationToken cancellationToken = default) =>
    Service.GetStreamAsync(Get$name$Request(), cancellationToken);

/// <summary>The request of <see cref="Set$name$Async"/>.</summary>
/// <param name="content">The new content; made anew when the request is sent again.</param>
public global::Clientele.ApiRequest Set$name$Request(global::Clientele.UploadContent content) => $path$.Put(content);

/// <summary>Replaces the content (<c>PUT</c>).</summary>
/// <param name="content">The new content; made anew when the request is sent again.</param>
/// <param name="cancellationToken">Ends the call.</param>
/// <exception cref="global::Clientele.ApiException">The service refused.</exception>
public global::System.Threading.Tasks.Task Set$name$Async(global::Clientele.UploadContent content, global::System.Threading.CancellationToken cancellationToken = default) =>
    Service.SendAsync(Set$name$Request(content), cancellationToken);
