using System;

namespace Clientele.Testing;

/// <summary>A fake did not receive the requests that a test expected; the message shows the difference.</summary>
/// <param name="message">The difference.</param>
public sealed class UnexpectedRequestException(string message) : Exception(message);
