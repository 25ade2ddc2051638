namespace Clientele.Generator.Pipeline.Inputs;

/// <summary>Who may use the emitted types.</summary>
internal enum ClientAccess
{
    /// <summary>Everybody who references the project.</summary>
    Public,

    /// <summary>The project itself.</summary>
    Internal,
}

/// <summary>What an ApiClient item says of the emitted code.</summary>
/// <param name="Access">Who may use it.</param>
/// <param name="AvoidsImplicitUsings">Described types keep clear of the names that implicit usings bring.</param>
internal sealed record ClientSettings(ClientAccess Access = ClientAccess.Public, bool AvoidsImplicitUsings = false)
{
    /// <summary>Where the item says nothing.</summary>
    public static ClientSettings Default { get; } = new();
}
