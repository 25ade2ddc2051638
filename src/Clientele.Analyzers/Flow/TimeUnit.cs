using System;
using System.Collections.Immutable;
using System.Linq;
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
        var first = call.CallArguments().FirstOrDefault(argument => argument.Parameter?.Ordinal == 0);
        if (first?.Parameter is not { Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double })
        {
            return null;
        }

        var unit = call switch
        {
            IInvocationOperation invocation => OfMethod(invocation.TargetMethod),
            IObjectCreationOperation { Arguments.Length: 1 } creation when creation.Type.Is("System", "TimeSpan") => Ticks,
            IObjectCreationOperation creation when creation.Type.Is("System.Threading", "CancellationTokenSource") => Milliseconds,
            _ => null,
        };
        return unit is null ? null : (unit, first.Value);
    }

    public static string MethodName(IOperation call) => call switch
    {
        IInvocationOperation invocation => invocation.TargetMethod.Name,
        _ => "new " + call.Type?.Name,
    };

    private static TimeUnit? OfMethod(IMethodSymbol method)
    {
        var type = method.ContainingType;
        var isMoment = type.SpecialType == SpecialType.System_DateTime || type.Is("System", "DateTimeOffset");
        return isMoment && method.Name.StartsWith("Add", StringComparison.Ordinal) ? Named(method.Name.Substring("Add".Length))
            : type.Is("System", "TimeSpan") && method.Name.StartsWith("From", StringComparison.Ordinal) ? Named(method.Name.Substring("From".Length))
            : (type.Is("System.Threading.Tasks", "Task") && method.Name == "Delay")
                || (type.Is("System.Threading", "Thread") && method.Name == "Sleep")
                || (type.Is("System.Threading", "CancellationTokenSource") && method.Name == "CancelAfter") ? Milliseconds
            : null;
    }

    private static TimeUnit? Named(string name) => All.FirstOrDefault(unit => unit.Name == name);
}
