using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Reads;

/// <content>Patterns.</content>
internal sealed partial class ReadWalker
{
    public override ReadValue VisitIsPattern(IIsPatternOperation operation, object? argument)
    {
        Match(operation.Pattern, Visit(operation.Value));
        return ReadValue.None;
    }

    public override ReadValue VisitSwitchExpression(ISwitchExpressionOperation operation, object? argument)
    {
        var value = Visit(operation.Value);
        var result = ReadValue.None;
        foreach (var arm in operation.Arms)
        {
            Match(arm.Pattern, value);
            Visit(arm.Guard);
            var given = Visit(arm.Value);
            result = result.Or(IsUnknown(given, arm.Value) ? given with { IsPartial = true } : given);
        }

        return result;
    }

    public override ReadValue VisitSwitch(ISwitchOperation operation, object? argument)
    {
        var value = Visit(operation.Value);
        foreach (var section in operation.Cases)
        {
            foreach (var clause in section.Clauses)
            {
                if (clause is IPatternCaseClauseOperation matched)
                {
                    Match(matched.Pattern, value);
                    Visit(matched.Guard);
                }
                else if (clause is ISingleValueCaseClauseOperation single)
                {
                    Visit(single.Value);
                }
            }

            foreach (var statement in section.Body)
            {
                Visit(statement);
            }
        }

        return ReadValue.None;
    }

    private void Match(IPatternOperation pattern, ReadValue value)
    {
        switch (pattern)
        {
            case INegatedPatternOperation negated:
                Match(negated.Pattern, value);
                break;
            case IBinaryPatternOperation binary:
                Match(binary.LeftPattern, value);
                Match(binary.RightPattern, value);
                break;
            case ITypePatternOperation type:
                Cast(value, type.MatchedType);
                break;
            case IDeclarationPatternOperation declaration:
                Cast(value, declaration.MatchedType);
                Declare(declaration.DeclaredSymbol, value);
                break;
            case IRecursivePatternOperation recursive:
                MatchRecursive(recursive, value);
                break;
            case IListPatternOperation list:
                MatchList(list, value);
                break;
            case IConstantPatternOperation or IRelationalPatternOperation or IDiscardPatternOperation:
                break;
            default:
                Escape(value, WholeReason.NotUnderstood, pattern);
                break;
        }
    }

    private void MatchRecursive(IRecursivePatternOperation pattern, ReadValue value)
    {
        Cast(value, pattern.MatchedType);
        Declare(pattern.DeclaredSymbol, value);
        if (!pattern.DeconstructionSubpatterns.IsEmpty)
        {
            Escape(value, WholeReason.MethodCalled, pattern);
            FollowIf(!value.IsNone, pattern.DeconstructSymbol as IMethodSymbol);
            foreach (var part in pattern.DeconstructionSubpatterns)
            {
                Match(part, ReadValue.None);
            }
        }

        foreach (var part in pattern.PropertySubpatterns)
        {
            // { Manager.Name: … } is a pattern within a pattern by the time it comes here.
            if (part.Member is IPropertyReferenceOperation member)
            {
                Match(part.Pattern, Read(value, member.Property, member, index: null));
            }
            else
            {
                Escape(value, WholeReason.MethodCalled, part);
                Match(part.Pattern, ReadValue.None);
            }
        }
    }

    private void MatchList(IListPatternOperation list, ReadValue value)
    {
        FollowIf(!value.IsNone, Getter(list.LengthSymbol));
        FollowIf(!value.IsNone, Getter(list.IndexerSymbol));
        Declare(list.DeclaredSymbol, value);
        foreach (var part in list.Patterns)
        {
            if (part is ISlicePatternOperation { Pattern: { } slice } sliced)
            {
                FollowIf(!value.IsNone, Getter(sliced.SliceSymbol));
                Match(slice, value);
            }
            else if (part is not ISlicePatternOperation)
            {
                Match(part, Elements(value, list));
            }
        }

        CountAll(value);
    }

    private void Declare(ISymbol? symbol, ReadValue value)
    {
        if (symbol is ILocalSymbol)
        {
            Assign(symbol, value);
        }
    }
}
