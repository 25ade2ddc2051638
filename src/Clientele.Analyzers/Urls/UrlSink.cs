using System.Linq;
using Clientele.Analyzers.Flow;
using Clientele.Analyzers.Foundation;
using Clientele.Analyzers.Queries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Urls;

/// <summary>A place where an address is used.</summary>
/// <param name="Address">The text or <c>Uri</c>.</param>
/// <param name="Sender">The code that sends a request there, if it is known.</param>
/// <param name="IsRead">It is sent with GET.</param>
internal sealed record UrlSink(IOperation Address, IOperation? Sender, bool IsRead)
{
    public static UrlSink? Of(IOperation operation) => operation switch
    {
        IInvocationOperation call => OfCall(call),
        IObjectCreationOperation creation => OfCreation(creation),
        _ => null,
    };

    private static UrlSink? OfCall(IInvocationOperation call)
    {
        if (call.Receiver() is not { } receiver || !receiver.Unwrapped().Type.IsHttpClient())
        {
            return null;
        }

        var address = call.Arguments.FirstOrDefault(argument => argument.Parameter is { Name: "requestUri" or "address" })?.Value;
        return address is null ? null : new UrlSink(address, receiver, call.TargetMethod.Name.StartsWith("Get", System.StringComparison.Ordinal));
    }

    private static UrlSink? OfCreation(IObjectCreationOperation creation)
    {
        if (creation.Type.Is("System.Net.Http", "HttpRequestMessage") && creation.ArgumentFor("requestUri") is { } address)
        {
            var isGet = creation.ArgumentFor("method")?.Unwrapped() is IPropertyReferenceOperation { Property.Name: "Get" };
            return new UrlSink(address, Variable(creation), isGet);
        }

        // An address of its own: what it is for is not known, unless it stands in a call.
        return creation.Type.Is("System", "Uri") && creation.Arguments.Length > 0 && !IsInSink(creation) ? new UrlSink(creation, Variable(creation), IsRead: false) : null;
    }

    private static bool IsInSink(IOperation uri)
    {
        for (var current = uri.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IArgumentOperation or IConversionOperation or IParenthesizedOperation:
                    break;
                case IInvocationOperation or IObjectCreationOperation:
                    return Of(current) is not null;
                default:
                    return false;
            }
        }

        return false;
    }

    private static ILocalReferenceOperation? Variable(IOperation creation) => creation.Parent switch
    {
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } =>
            declarator.Body().Descendants().OfType<ILocalReferenceOperation>().FirstOrDefault(use => SymbolEqualityComparer.Default.Equals(use.Local, declarator.Symbol)),
        _ => null,
    };
}
