using Clientele.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clientele.Analyzers;

/// <summary>The rules on tokens and secrets: CLT2001 to CLT2099.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TokenAnalyzer : RuleAnalyzer
{
    /// <summary>An analyzer of tokens and secrets.</summary>
    public TokenAnalyzer()
        : base(
        [
            new UnhandledTokenExpiry(),
            new KeptTokenText(),
            new LostRefreshToken(),
            new SecretLiteral(),
            new ClientPerCall(),
            new SwallowedUnauthorized(),
            new WrongExpiryUnit(),
            new UnsafeAddress(),
        ])
    {
    }
}
