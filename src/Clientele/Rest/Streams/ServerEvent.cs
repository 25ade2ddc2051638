using System;

namespace Clientele.Rest;

/// <summary>A server-sent event (WHATWG HTML, "Server-sent events").</summary>
/// <param name="Data">Data of the event.</param>
/// <param name="Type">Type of the event; <c>message</c> if the service sends none.</param>
/// <param name="Id">The last identifier that the service sent, to resume after; null if it has sent none yet.</param>
/// <param name="Retry">Time to wait before the connection is opened again, if the service sends it.</param>
public readonly record struct ServerEvent<T>(T Data, string Type, string? Id, TimeSpan? Retry);
