namespace Clientele.Tool;

/// <summary>The exit codes of the process.</summary>
internal static class ExitCode
{
    /// <summary>Done; of a comparison, that nothing callers rely on changed.</summary>
    public const int Same = 0;

    /// <summary>There is more than before, and what was there stays.</summary>
    public const int Additive = 1;

    /// <summary>Something changed that callers rely on.</summary>
    public const int Breaking = 2;

    /// <summary>A description could not be fetched or read, or an argument is wrong.</summary>
    public const int Failed = 3;
}
