using System.Collections.Generic;
using System.Linq;
using Clientele.Analyzers.Foundation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Analyzers.Flow;

/// <summary>
/// Where does this value come from? Goes backwards through expressions, locals, members, helper methods and their callers. What it can't follow is
/// <see cref="OriginKind.Unknown"/>, so that rules stay silent about it.
/// </summary>
internal sealed class ValueTracer
{
    private const int MaxDepth = 40;
    private const int MaxOrigins = 30;

    private readonly Sources _sources;
    private readonly List<ValueOrigin> _origins = [];
    private readonly HashSet<INamedTypeSymbol> _types = new(SymbolEqualityComparer.Default);
    private readonly HashSet<(ISymbol Symbol, Frame? Frame)> _visited = [];
    private int _depth;

    private ValueTracer(Sources sources) => _sources = sources;

    public static ValueOrigins Trace(IOperation value, Sources sources)
    {
        var tracer = new ValueTracer(sources);
        tracer.Visit(value, new Path(null, null));
        return new ValueOrigins(tracer._origins, tracer._types);
    }

    private void Visit(IOperation? operation, Path path)
    {
        _sources.CancellationToken.ThrowIfCancellationRequested();
        if (operation is null || _origins.Count >= MaxOrigins)
        {
            return;
        }

        if (_depth == MaxDepth)
        {
            Found(OriginKind.Unknown, operation, path);
            return;
        }

        _depth++;
        VisitCore(operation.Unwrapped(), path);
        _depth--;
    }

    private void VisitCore(IOperation operation, Path path)
    {
        if (operation.ConstantValue.HasValue && operation is not IFieldReferenceOperation)
        {
            VisitConstant(operation, path);
            return;
        }

        switch (operation)
        {
            case ILocalReferenceOperation local:
                VisitLocal(local, path);
                break;
            case IParameterReferenceOperation parameter:
                VisitParameter(parameter, path);
                break;
            case IFieldReferenceOperation or IPropertyReferenceOperation:
                VisitMember((IMemberReferenceOperation)operation, path);
                break;
            case IInvocationOperation call:
                VisitCall(call, path);
                break;
            case IObjectCreationOperation creation:
                VisitCreation(creation, path);
                break;
            case ICoalesceOperation coalesce:
                Visit(coalesce.Value, path);
                Visit(coalesce.WhenNull, path);
                break;
            case IConditionalOperation conditional:
                Visit(conditional.WhenTrue, path);
                Visit(conditional.WhenFalse, path);
                break;
            case ISwitchExpressionOperation choice:
                VisitAll(choice.Arms.Select(arm => arm.Value), path);
                break;
            case IConditionalAccessOperation access:
                Visit(access.WhenNotNull, path);
                break;
            case IConditionalAccessInstanceOperation instance:
                Visit(AccessOf(instance)?.Operation, path);
                break;
            case IAssignmentOperation assignment:
                Visit(assignment.Target, path);
                break;
            case IArrayElementReferenceOperation element:
                Visit(element.ArrayReference, path);
                break;
            case IDynamicMemberReferenceOperation dynamicMember:
                Visit(dynamicMember.Instance, path);
                break;
            case IDynamicIndexerAccessOperation dynamicIndexer:
                Visit(dynamicIndexer.Operation, path);
                break;
            case IDynamicInvocationOperation dynamicCall:
                Visit(dynamicCall.Operation, path);
                break;
            case IBinaryOperation or IInterpolatedStringOperation or IInterpolationOperation:
                VisitText(operation, path);
                break;
            case IInstanceReferenceOperation or IThrowOperation or IDefaultValueOperation or IInterpolatedStringTextOperation:
                break;
            default:
                Found(OriginKind.Unknown, operation, path);
                break;
        }
    }

    /// <summary>Text put together: its fixed parts tell nothing, unless there are no others.</summary>
    private void VisitText(IOperation text, Path path)
    {
        IEnumerable<IOperation> parts = text switch
        {
            IBinaryOperation binary => [binary.LeftOperand, binary.RightOperand],
            IInterpolationOperation interpolation => [interpolation.Expression],
            _ => text.ChildOperations,
        };
        VisitAll(parts.Where(part => part.Unwrapped() is not ILiteralOperation), path);
    }

    private void VisitConstant(IOperation constant, Path path)
    {
        if (constant.ConstantText()?.Trim() is { Length: > 0 } text && text is not ("Bearer" or "bearer"))
        {
            Found(OriginKind.Literal, constant, path);
        }
    }

    private void VisitAll(IEnumerable<IOperation> operations, Path path)
    {
        foreach (var operation in operations)
        {
            Visit(operation, path);
        }
    }

    private void VisitLocal(ILocalReferenceOperation reference, Path path)
    {
        if (!_visited.Add((reference.Local, path.Frame)))
        {
            return;
        }

        var before = _origins.Count;
        var writes = LocalWrites.Of(reference.Local, _sources);
        VisitAll(writes, path);
        if (before == _origins.Count && writes.Count == 0)
        {
            Found(OriginKind.Unknown, reference, path);
        }
    }

    private void VisitParameter(IParameterReferenceOperation reference, Path path)
    {
        var parameter = reference.Parameter;
        var method = parameter.ContainingSymbol as IMethodSymbol;
        if (path.Frame?.ArgumentFor(parameter) is { } known)
        {
            Visit(known, path with { Frame = path.Frame.Outer });
            return;
        }

        var isDeclaredHere = parameter.Type.DeclaringSyntaxReferences.Length > 0;
        if (method is null || method.MethodKind == MethodKind.AnonymousFunction || !KnownSources.CanHoldText(parameter.Type, isDeclaredHere))
        {
            Found(parameter.Name == "args" ? OriginKind.Setting : OriginKind.Unknown, reference, path);
            return;
        }

        if (!_visited.Add((parameter, path.Frame)))
        {
            return;
        }

        _types.Add(method.ContainingType);
        var isConstructor = method.MethodKind == MethodKind.Constructor;
        var calls = _sources.Calls(method);
        foreach (var call in calls)
        {
            Through(call);
            var argument = call.CallArguments().FirstOrDefault(a => a.Parameter?.Ordinal == parameter.Ordinal)?.Value;
            var kept = !isConstructor ? path.KeptIn
                : call is IObjectCreationOperation && !Lifetime.Outlives(call, _sources) ? null
                : path.KeptIn ?? parameter;
            Visit(argument, new Path(null, kept));
        }

        if (calls.Count == 0)
        {
            Found(isConstructor ? OriginKind.Constructor : OriginKind.Parameter, reference, path);
        }
    }

    private void VisitMember(IMemberReferenceOperation reference, Path path)
    {
        var member = reference.Member;
        if (KnownSources.OfMember(reference) is { } kind)
        {
            Found(kind, reference, path);
            return;
        }

        if (reference.ConstantValue.HasValue)
        {
            VisitConstant(reference, path);
            return;
        }

        if (member.DeclaringSyntaxReferences.IsEmpty)
        {
            VisitOrUnknown(reference, reference.Instance, path);
            return;
        }

        if (!_visited.Add((member, path.Frame)))
        {
            return;
        }

        _types.Add(member.ContainingType);
        var before = _origins.Count;
        var kept = path with { KeptIn = MemberWrites.IsComputed(member, _sources) ? path.KeptIn : member };
        foreach (var write in MemberWrites.Of(member, _sources))
        {
            Through(write);
            Visit(write, kept);
        }

        if (before == _origins.Count)
        {
            VisitOrUnknown(reference, reference.Instance, path);
        }
    }

    private void VisitOrUnknown(IOperation operation, IOperation? instance, Path path)
    {
        var before = _origins.Count;
        Visit(instance, path);
        if (before == _origins.Count)
        {
            Found(OriginKind.Unknown, operation, path);
        }
    }

    private void VisitCall(IInvocationOperation call, Path path)
    {
        var method = call.TargetMethod.ReducedFrom ?? call.TargetMethod;
        if (KnownSources.OfCall(call) is { } kind)
        {
            Found(kind, call, path);
        }
        else if (MemberWrites.Body(method, _sources) is { } body)
        {
            if (_visited.Add((method, path.Frame)))
            {
                _types.Add(method.ContainingType);
                VisitAll(body.ReturnedValues(), path with { Frame = new Frame(call, path.Frame) });
            }
        }
        else if (KnownSources.Combines(method))
        {
            var parts = new[] { call.Instance }.Concat(call.Arguments.Select(argument => argument.Value)).OfType<IOperation>().ToList();
            VisitAll(parts.Where(part => !part.Unwrapped().ConstantValue.HasValue), path);
        }
        else if (method.ReturnType.IsTaskLike())
        {
            Found(OriginKind.Asked, call, path);
        }
        else
        {
            VisitOrUnknown(call, call.Receiver(), path);
        }
    }

    private void VisitCreation(IObjectCreationOperation creation, Path path)
    {
        var before = _origins.Count;
        VisitAll(creation.Arguments.Select(argument => argument.Value), path);
        if (creation.Initializer is { } initializer)
        {
            VisitAll(initializer.Initializers.OfType<IAssignmentOperation>().Select(assignment => assignment.Value), path);
        }

        if (before == _origins.Count)
        {
            Found(OriginKind.Unknown, creation, path);
        }
    }

    private static IConditionalAccessOperation? AccessOf(IOperation instance)
    {
        for (var current = instance; current.Parent is { } parent; current = parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == current)
            {
                return access;
            }
        }

        return null;
    }

    /// <summary>Remembers the type that has a hand in the value.</summary>
    private void Through(IOperation operation)
    {
        if (_sources.TypeAround(operation.Syntax) is { } type)
        {
            _types.Add(type);
        }
    }

    private void Found(OriginKind kind, IOperation operation, Path path)
    {
        var origin = new ValueOrigin(kind, operation, path.KeptIn);
        if (!_origins.Contains(origin))
        {
            _origins.Add(origin);
        }
    }

    /// <summary>Where the trace is: within which calls, and what kept the value so far.</summary>
    private sealed record Path(Frame? Frame, ISymbol? KeptIn);

    /// <summary>A call that the trace went into, so that a parameter is that call's argument.</summary>
    private sealed class Frame(IInvocationOperation call, Frame? outer)
    {
        public Frame? Outer => outer;

        public IOperation? ArgumentFor(IParameterSymbol parameter)
        {
            var method = call.TargetMethod.ReducedFrom ?? call.TargetMethod;
            return SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol.OriginalDefinition, method.OriginalDefinition)
                ? call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal)?.Value
                : null;
        }
    }
}
