using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Reads;

/// <summary>
/// Walks code and follows where objects of interest go. An operation either knows what becomes of such an object, or the object counts
/// as read whole. Flow is not followed: a local is all that was ever assigned to it.
/// </summary>
/// <param name="project">What the code belongs to.</param>
/// <param name="followsEscaped">What is read of objects that escaped counts too, as far as the code that reads them is at hand.</param>
/// <param name="cancellationToken">Ends the walk.</param>
internal sealed partial class ReadWalker(ProjectCode project, bool followsEscaped, CancellationToken cancellationToken)
    : OperationVisitor<object?, ReadValue>
{
    /// <summary>Aliases of aliases are found in further passes; code that needs more than a few is not code that people write.</summary>
    private const int MaxPasses = 16;

    /// <summary>A local that gets what it leads to has found some levels of that by then, and finds no more.</summary>
    private const int AliasPasses = 4;

    private const int MaxDepth = 200;

    /// <summary>More related entities than these are no query that a service answers.</summary>
    private const int MaxNodes = 1000;

    /// <summary>Of which is not known where it comes from.</summary>
    private static readonly ReadValue Unknown = ReadValue.None with { IsPartial = true };

    private readonly Dictionary<ISymbol, ReadValue> _values = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, int> _homes = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, ReadValue> _results = new(SymbolEqualityComparer.Default);
    private readonly Stack<ReadValue> _accessed = new();
    private readonly HashSet<IPropertySymbol> _open = new(SymbolEqualityComparer.Default);
    private readonly Stack<IMethodSymbol?> _functions = new();
    private readonly Stack<SyntaxNode> _scopes = new();
    private readonly Dictionary<(ReadNode Node, IPropertySymbol Property), ReadValue> _readThrough = [];
    private IOperation? _source;
    private ReadValue _roots = ReadValue.None;
    private ReadValue _sourceValue = ReadValue.None;
    private ReadValue _self = ReadValue.None;
    private int _selfHome;
    private bool _changed;
    private bool _handsOn;
    private bool _isFull;
    private int _pass;
    private int _depth;

    public void Walk(ISymbol root, ReadValue value, IOperation scope)
    {
        _values[root] = value;
        _homes[root] = 0;
        Walk(value, scope);
    }

    private void Walk(ReadValue value, IOperation scope)
    {
        _scopes.Push(scope.Syntax);
        _roots = value;
        var known = Size();
        for (_pass = 0; _pass < MaxPasses; _pass++)
        {
            _changed = false;
            _readThrough.Clear();
            _followed.Clear();
            _isFull = known.Nodes > MaxNodes;
            _handsOn = followsEscaped && Nodes().Any(node => node.IsHandedOn);
            Escape(Visit(scope, null), WholeReason.Returned, scope);
            FollowHandedOn();
            var size = Size();
            if (!_changed && (!followsEscaped || size == known))
            {
                return;
            }

            known = size;
        }

        Escape(value, WholeReason.NotUnderstood, scope);
    }

    /// <summary>How much has been found: an object that is found late may have been read before.</summary>
    private (int Nodes, int Facts) Size()
    {
        var (nodes, facts) = (0, 0);
        foreach (var node in Nodes())
        {
            nodes++;
            facts += (node.IsWhole ? 1 : 0) + (node.IsHandedOn ? 1 : 0) + (node.IsReplaced ? 1 : 0) + (node.MayHoldOthers ? 1 : 0);
        }

        return (nodes, facts);
    }

    /// <summary>As <see cref="Walk(ISymbol, ReadValue, IOperation)"/>, where it is an expression that gives the object, and not a symbol.</summary>
    public void Walk(IOperation source, ReadValue value, IOperation scope)
    {
        _source = source;
        _sourceValue = value;
        Walk(value, scope);
    }

    public override ReadValue Visit(IOperation? operation, object? argument)
    {
        if (operation is null)
        {
            return ReadValue.None;
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (operation == _source)
        {
            return _sourceValue;
        }

        if (_depth >= MaxDepth)
        {
            TakeAll(operation);
            return ReadValue.None;
        }

        _depth++;
        var value = operation.Accept(this, argument);
        _depth--;
        return value;
    }

    public override ReadValue DefaultVisit(IOperation operation, object? argument)
    {
        foreach (var child in operation.ChildOperations)
        {
            Escape(Visit(child, null), Reason(operation), child);
        }

        return ReadValue.None;
    }

    private ReadValue Visit(IOperation? operation) => Visit(operation, null);

    private static WholeReason Reason(IOperation parent) => parent switch
    {
        IBlockOperation or IExpressionStatementOperation => WholeReason.None,
        IReturnOperation => WholeReason.Returned,
        IArgumentOperation or IInterpolationOperation => WholeReason.PassedAsArgument,
        IBinaryOperation or ITupleBinaryOperation => WholeReason.Compared,
        IAssignmentOperation or ITupleOperation or IArrayInitializerOperation or ICollectionExpressionOperation or ISpreadOperation
            or IFieldInitializerOperation => WholeReason.Stored,
        _ => WholeReason.NotUnderstood,
    };

    private static void Escape(ReadValue value, WholeReason reason, IOperation at) => Escape(value, reason, at.Syntax);

    private static void Escape(ReadValue value, WholeReason reason, SyntaxNode at)
    {
        if (value.IsNone || reason == WholeReason.None)
        {
            return;
        }

        foreach (var use in value.Uses)
        {
            use.Node.TakeWhole(use.Depth == ReadUse.DynamicProperties ? WholeReason.AllDynamicProperties : reason, at);
            if (use.Depth > 0 && reason is not (WholeReason.Compared or WholeReason.Returned))
            {
                use.Node.ShareCollection();
            }
        }
    }

    /// <summary>Code that is nested too deep to be walked: everything that it could refer to counts as read whole.</summary>
    private void TakeAll(IOperation operation)
    {
        foreach (var value in _values.Values)
        {
            Escape(value, WholeReason.NotUnderstood, operation);
        }

        Escape(_self, WholeReason.NotUnderstood, operation);
    }

    /// <summary>Whether a local, or a local function, belongs to the code that is walked: into another, an object escapes.</summary>
    private bool IsOwn(ISymbol local)
    {
        foreach (var declaration in local.DeclaringSyntaxReferences)
        {
            foreach (var scope in _scopes)
            {
                if (declaration.SyntaxTree == scope.SyntaxTree && scope.Span.Contains(declaration.Span))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void Assign(ISymbol symbol, ReadValue value)
    {
        if (value.IsNone && !value.IsPartial)
        {
            return;
        }

        if (!_values.TryGetValue(symbol, out var known))
        {
            _homes[symbol] = _functions.Count;
            _values[symbol] = value;
            _changed = true;
        }
        else if (!known.Covers(value))
        {
            _values[symbol] = known.Or(value);
            _changed = true;
        }
    }

    private ReadValue Refer(ISymbol symbol)
    {
        if (!_values.TryGetValue(symbol, out var value))
        {
            return ReadValue.None;
        }

        if (_homes[symbol] != _functions.Count)
        {
            Capture(value);
        }

        return value;
    }

    private static void Capture(ReadValue value) => Mark(value, static node => node.Capture());

    /// <summary>Notes something of all objects that a value may be, or may hold.</summary>
    private static void Mark(ReadValue value, Action<ReadNode> mark)
    {
        if (!value.IsNone)
        {
            foreach (var use in value.Uses)
            {
                mark(use.Node);
            }
        }
    }
}
