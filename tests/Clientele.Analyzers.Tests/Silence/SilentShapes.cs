namespace Clientele.Analyzers.Tests.Silence;

/// <summary>Code that is right, or about which nothing can be known: no rule may say anything. A row is a promise and the code.</summary>
public sealed partial class SilentShapes : TheoryData<string, string>
{
    public SilentShapes()
    {
        AddExpiry();
        AddSecrets();
        AddLifetimes();
        AddRefreshTokens();
        AddAddresses();
        AddUnauthorized();
        AddLongLived();
    }
}
