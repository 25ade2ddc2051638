using System.Diagnostics;

namespace Clientele.Authentication;

/// <summary>What a client signs in with. No kind of credentials shows its secrets in text.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public abstract class ApiCredentials
{
    private protected ApiCredentials()
    {
    }

    /// <summary>The kind of credentials, nothing of what they hold.</summary>
    public sealed override string ToString() => GetType().Name;
}
