using System;

namespace Clientele.Rest;

/// <summary>A server-sent event (WHATWG HTML, "Server-sent events").</summary>
/// <param name="Data">Its data.</param>
/// <param name="Type">Its type; <c>message</c> where the service names none.</param>
/// <param name="Id">The last identifier that the service named, to resume behind; null where it named none yet.</param>
/// <param name="Retry">How long to wait before the connection is made again, where the service says it.</param>
public readonly record struct ServerEvent<T>(T Data, string Type, string? Id, TimeSpan? Retry);
