using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Reads;

/// <content>Functions and calls.</content>
internal sealed partial class ReadWalker
{
    public override ReadValue VisitReturn(IReturnOperation operation, object? argument)
    {
        var value = Visit(operation.ReturnedValue);
        if (_functions.Count > 0 && _functions.Peek() is { } function && operation.Kind == OperationKind.Return)
        {
            AddResult(function, value);
        }
        else
        {
            Escape(value, WholeReason.Returned, operation);
            if (_functions.Count > 0)
            {
                HandOn(value);
            }
        }

        return ReadValue.None;
    }

    public override ReadValue VisitAnonymousFunction(IAnonymousFunctionOperation operation, object? argument)
    {
        var result = Run(operation.Symbol, operation.Body);
        Escape(result, WholeReason.Returned, operation);
        HandOn(result);
        return ReadValue.None;
    }

    /// <summary>Who calls a function that is no method of the project gets what it returns, and is not seen.</summary>
    private static void HandOn(ReadValue value) => Mark(value, static node => node.HandOn());

    /// <summary>Local functions are known before the statements that call them.</summary>
    public override ReadValue VisitBlock(IBlockOperation operation, object? argument)
    {
        foreach (var function in operation.Operations.OfType<ILocalFunctionOperation>())
        {
            _homes[function.Symbol.OriginalDefinition] = _functions.Count;
        }

        return DefaultVisit(operation, argument);
    }

    public override ReadValue VisitLocalFunction(ILocalFunctionOperation operation, object? argument)
    {
        Run(operation.Symbol, operation.Body);
        return ReadValue.None;
    }

    public override ReadValue VisitDelegateCreation(IDelegateCreationOperation operation, object? argument) => Visit(operation.Target);

    public override ReadValue VisitTranslatedQuery(ITranslatedQueryOperation operation, object? argument) => Visit(operation.Operation);

    public override ReadValue VisitInvocation(IInvocationOperation operation, object? argument)
    {
        var method = operation.TargetMethod;
        if (method.MethodKind == MethodKind.LocalFunction && _homes.ContainsKey(method.OriginalDefinition))
        {
            return CallLocal(operation);
        }

        if (IsEnumerable(method) && operation.Arguments.Length > 0)
        {
            return CallEnumerable(operation, Visit(operation.Arguments[0].Value));
        }

        var instance = Visit(operation.Instance);
        if (!instance.IsNone)
        {
            CallOn(instance, operation);
        }

        var isHanded = Carries(instance, operation.Instance);
        foreach (var item in operation.Arguments)
        {
            isHanded |= Hand(item);
        }

        foreach (var type in method.TypeArguments)
        {
            // It may make objects of them.
            FollowMade(type);
        }

        // What a method gives may be called with objects later: Comparer<T>.Create, or a method that makes a delegate.
        return FollowIf(isHanded || operation.Type?.TypeKind == TypeKind.Delegate, method);
    }

    public override ReadValue VisitObjectCreation(IObjectCreationOperation operation, object? argument)
    {
        var isHanded = false;
        foreach (var item in operation.Arguments)
        {
            isHanded |= Hand(item);
        }

        Escape(Visit(operation.Initializer), WholeReason.Stored, operation);
        FollowIf(isHanded, operation.Constructor);
        FollowMade(operation.Type);
        return ReadValue.None;
    }

    /// <summary>An argument of code elsewhere; true where it may hold an object of interest.</summary>
    private bool Hand(IArgumentOperation item)
    {
        var value = Visit(item.Value);
        Escape(value, WholeReason.PassedAsArgument, item);
        if (item.Parameter is { RefKind: RefKind.Ref or RefKind.Out } && DescribedTypes.Related(item.Parameter.Type) is not null)
        {
            Store(item.Value, Unknown, item);
        }

        FollowContract(item.Value.Type);
        return Carries(value, item.Value);
    }

    public override ReadValue VisitArgument(IArgumentOperation operation, object? argument)
    {
        Escape(Visit(operation.Value), WholeReason.PassedAsArgument, operation);
        return ReadValue.None;
    }

    private static bool IsEnumerable(IMethodSymbol method) => method.ContainingType is
    {
        Name: "Enumerable",
        ContainingNamespace: { Name: "Linq", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } },
    };

    private static void CallOn(ReadValue instance, IInvocationOperation operation)
    {
        foreach (var use in instance.Uses)
        {
            if (use.Depth == ReadUse.DynamicProperties)
            {
                ReadDynamic(use.Node, operation.Arguments.FirstOrDefault()?.Value, operation);
            }
            else
            {
                Escape(ReadValue.Of(use.Node, use.Depth), WholeReason.MethodCalled, operation);
            }
        }
    }

    /// <summary>A function within the code: its parameters are what it is called with, its result is what it returns.</summary>
    private ReadValue CallLocal(IInvocationOperation operation)
    {
        foreach (var item in operation.Arguments)
        {
            if (item.Parameter is { RefKind: RefKind.None } parameter)
            {
                var value = Known(Visit(item.Value), item.Value);
                Bind(parameter, value, _homes[operation.TargetMethod.OriginalDefinition] + 1);
                if (RunsLater(operation.TargetMethod))
                {
                    Capture(value);
                }
            }
            else
            {
                Visit(item);
            }
        }

        if (!IsOwn(operation.TargetMethod.OriginalDefinition))
        {
            // One that stands elsewhere is walked once in each pass, too.
            return Follow(operation.TargetMethod);
        }

        return _results.TryGetValue(operation.TargetMethod.OriginalDefinition, out var result) ? result : ReadValue.None;
    }

    /// <summary>An iterator, or an asynchronous function, has work left when the call has returned.</summary>
    private static bool RunsLater(IMethodSymbol method) =>
        method.IsAsync || method.ReturnType.Name is "IEnumerable" or "IEnumerator" or "IAsyncEnumerable" or "IAsyncEnumerator";

    /// <summary>Walks a function's body; gives what it returns.</summary>
    private ReadValue Run(IMethodSymbol function, IOperation? body)
    {
        _homes[function.OriginalDefinition] = _functions.Count;
        Enter(function);
        Visit(body);
        var result = Leave(function);
        if (function.IsAsync)
        {
            Escape(result, WholeReason.Returned, body!);
            HandOn(result);
            return ReadValue.None;
        }

        return result;
    }

    private void Enter(IMethodSymbol? function) => _functions.Push(function);

    private ReadValue Leave(IMethodSymbol? function)
    {
        _functions.Pop();
        return function is not null && _results.TryGetValue(function.OriginalDefinition, out var result) ? result : ReadValue.None;
    }

    private void AddResult(IMethodSymbol function, ReadValue value)
    {
        var key = function.OriginalDefinition;
        var known = _results.TryGetValue(key, out var found) ? found : ReadValue.None;
        if (!known.Covers(value))
        {
            _results[key] = known.Or(value);
            _changed = true;
        }
    }

    /// <summary>What a parameter of a nested function holds.</summary>
    private void Bind(IParameterSymbol parameter, ReadValue value, int home)
    {
        if (value.IsNone && !value.IsPartial)
        {
            return;
        }

        var isNew = !_values.ContainsKey(parameter.OriginalDefinition);
        Assign(parameter.OriginalDefinition, value);
        if (isNew)
        {
            _homes[parameter.OriginalDefinition] = home;
        }
    }
}
