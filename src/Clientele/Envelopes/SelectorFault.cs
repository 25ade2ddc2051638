using System;
using System.Runtime.ExceptionServices;

namespace Clientele;

/// <summary>Carries what a selector threw past those who would take it for a fault of the response.</summary>
internal sealed class SelectorFault(Exception thrown) : Exception(thrown.Message, thrown)
{
    /// <summary>Throws what the selector threw, as if nothing had been in between.</summary>
    public void Rethrow() => ExceptionDispatchInfo.Throw(InnerException!);
}
