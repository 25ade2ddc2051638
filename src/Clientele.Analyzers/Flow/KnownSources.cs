using Clientele.Analyzers.Foundation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Flow;

/// <summary>Calls and members of frameworks whose results we know the nature of.</summary>
internal static class KnownSources
{
    public static OriginKind? OfCall(IInvocationOperation call)
    {
        var type = call.TargetMethod.ContainingType;
        if (type.IsOrImplements(Symbols.AuthenticationNamespace, "ITokenSource"))
        {
            return OriginKind.Renewed;
        }

        if (type.IsIn("Microsoft.Extensions.Configuration")
            || type.Is("System", "Environment")
            || type.Is("System", "Console")
            || (type.Is("System.IO", "File") && call.TargetMethod.Name.StartsWith("Read", System.StringComparison.Ordinal)))
        {
            return OriginKind.Setting;
        }

        var receiver = call.Receiver()?.Type;
        return receiver.IsHttpClient()
            || receiver.IsOrDerivesFrom("System.Net.Http", "HttpContent")
            || receiver.IsOrDerivesFrom("System.Net", "WebClient")
                ? OriginKind.Asked
                : null;
    }

    public static OriginKind? OfMember(IMemberReferenceOperation reference)
    {
        var type = reference.Member.ContainingType;
        return type.IsIn("Microsoft.Extensions.Configuration") || type.IsIn("Microsoft.Extensions.Options") || type.Is("System", "Environment")
            ? OriginKind.Setting
            : null;
    }

    /// <summary>External methods whose result is their arguments put together.</summary>
    public static bool Combines(IMethodSymbol method)
    {
        var type = method.ContainingType;
        return type.SpecialType == SpecialType.System_String
            || type.Is("System", "Convert")
            || type.Is("System.Net.Http.Headers", "AuthenticationHeaderValue")
            || type.Is("System", "Uri")
            || type.Is("System.Net", "WebUtility")
            || type.Is("System.Web", "HttpUtility")
            || type.Is("System.Text", "Encoding")
            || type.Is("System.Text.Json", "JsonSerializer")
            || type.Is("System.Text.Json", "JsonDocument")
            || type.Is("System.Text.Json.Nodes", "JsonNode")
            || type.IsIn("Newtonsoft.Json")
            || type.Is("System.Threading.Tasks", "Task")
            || type.Is("System.Threading.Tasks", "ValueTask");
    }

    /// <summary>Whether a parameter of this type can itself be, or hold, a fixed text; services can't.</summary>
    public static bool CanHoldText(ITypeSymbol type, bool isDeclaredHere) =>
        type.SpecialType == SpecialType.System_String
        || type.Is("System.Net.Http.Headers", "AuthenticationHeaderValue")
        || type.IsOrImplements("Microsoft.Extensions.Options", "IOptions")
        || type.IsIn("Microsoft.Extensions.Options")
        || type.IsIn("Microsoft.Extensions.Configuration")
        || (isDeclaredHere && type.TypeKind is TypeKind.Class or TypeKind.Struct);
}
