namespace Clientele;

/// <summary>What distinguishes two accounts of a factory.</summary>
/// <param name="Account">The account's name.</param>
/// <param name="Address">Values of variables in the service's addresses; empty where there are none.</param>
internal readonly record struct AccountKey(string Account, string Address);
