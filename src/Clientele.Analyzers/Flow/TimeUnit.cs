using System;
using System.Collections.Immutable;
using System.Linq;
using Clientele.Analyzers.Foundation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Flow;

/// <summary>A unit of time as methods of the framework take it.</summary>
/// <param name="Name">As in <c>AddSeconds</c> and <c>FromSeconds</c>.</param>
/// <param name="PerSecond">How many of them make a second.</param>
internal sealed record TimeUnit(string Name, double PerSecond)
{
    private static readonly TimeUnit Milliseconds = new("Milliseconds", 1000);
    private static readonly TimeUnit Ticks = new("Ticks", 10_000_000);

    public static ImmutableArray<TimeUnit> All { get; } =
    [
        new("Seconds", 1),
        Milliseconds,
        new("Minutes", 1 / 60d),
        new("Hours", 1 / 3600d),
        new("Days", 1 / 86_400d),
        new("Microseconds", 1_000_000),
        Ticks,
    ];

    /// <summary>Which unit a call takes which value for.</summary>
    public static (TimeUnit Unit, IOperation Value)? Of(IOperation call)
    {
        var unit = call switch
        {
            IInvocationOperation invocation => OfMethod(invocation.TargetMethod),
            IObjectCreationOperation { Arguments.Length: 1 } creation when creation.Type.Is("System", "TimeSpan") => Ticks,
            IObjectCreationOperation creation when creation.Type.Is("System.Threading", "CancellationTokenSource") => Milliseconds,
            _ => null,
        };
        return unit is not null
            && call.CallArguments().FirstOrDefault(argument => argument.Parameter?.Ordinal == 0) is { Parameter.Type: var type } first
            && type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double
                ? (unit, first.Value)
                : null;
    }

    public static string MethodName(IOperation call) => call switch
    {
        IInvocationOperation invocation => invocation.TargetMethod.Name,
        _ => "new " + call.Type?.Name,
    };

    private static TimeUnit? OfMethod(IMethodSymbol method)
    {
        var type = method.ContainingType;
        return method.Name switch
        {
            "Delay" => type.Is("System.Threading.Tasks", "Task") ? Milliseconds : null,
            "Sleep" => type.Is("System.Threading", "Thread") ? Milliseconds : null,
            "CancelAfter" => type.Is("System.Threading", "CancellationTokenSource") ? Milliseconds : null,
            var name when name.StartsWith("Add", StringComparison.Ordinal) =>
                type.SpecialType == SpecialType.System_DateTime || type.Is("System", "DateTimeOffset") ? Named(name.Substring("Add".Length)) : null,
            var name when name.StartsWith("From", StringComparison.Ordinal) =>
                type.Is("System", "TimeSpan") ? Named(name.Substring("From".Length)) : null,
            _ => null,
        };
    }

    private static TimeUnit? Named(string name) => All.FirstOrDefault(unit => unit.Name == name);
}
