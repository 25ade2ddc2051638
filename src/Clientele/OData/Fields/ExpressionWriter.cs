using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Clientele.OData;

/// <summary>Writes an expression with the necessary parentheses and unique names of range variables.</summary>
internal sealed class ExpressionWriter
{
    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<FieldPath, string> _variables = [];
    private readonly ExpressionPlace _place;

    private ExpressionWriter(ExpressionPlace place) => _place = place;

    public static string TextOf(ODataExpression expression, ExpressionPlace place)
    {
        var writer = new ExpressionWriter(place);
        CollectRootNames(expression, writer._taken);
        expression.Write(writer);
        return writer._text.ToString();
    }

    public void Raw(string text) => _text.Append(text);

    public void Raw(char character) => _text.Append(character);

    /// <summary>Writes an operand, in parentheses if its precedence is lower than required.</summary>
    public void Operand(ODataExpression operand, Precedence atLeast)
    {
        if (operand.Precedence >= atLeast)
        {
            operand.Write(this);
            return;
        }

        Raw('(');
        operand.Write(this);
        Raw(')');
    }

    /// <summary>Writes a property of the instance that the option is evaluated on.</summary>
    /// <remarks>
    /// Within a lambda, and if the name is a keyword, <c>$it</c> qualifies the property (Part 2 section 5.1.1.14.4). Within <c>$expand</c>, <c>$it</c>
    /// refers to another instance, so the name is written without a qualifier.
    /// </remarks>
    public void RootMember(string name)
    {
        if (_place == ExpressionPlace.Resource && (_variables.Count > 0 || Words.IsReserved(name)))
        {
            Raw("$it/");
        }

        Raw(name);
    }

    /// <summary>Writes the instance that the option is evaluated on.</summary>
    public void Root() => Raw(_place == ExpressionPlace.Resource ? "$it" : "$this");

    /// <summary>Writes the range variable.</summary>
    /// <exception cref="InvalidOperationException">The variable is used outside its lambda.</exception>
    public void Variable(FieldPath variable) =>
        Raw(_variables.TryGetValue(variable, out var name)
            ? name
            : throw new InvalidOperationException($"The range variable '{variable.Name}' is used outside its lambda."));

    /// <summary>Writes <c>variable:predicate</c>.</summary>
    public void Lambda(FieldPath variable, ODataExpression predicate)
    {
        var name = variable.Name;
        for (var i = 2; !_taken.Add(name); i++)
        {
            name = variable.Name + i.ToString(CultureInfo.InvariantCulture);
        }

        _variables.Add(variable, name);
        Raw(name);
        Raw(':');
        predicate.Write(this);
        _variables.Remove(variable);
        _taken.Remove(name);
    }

    private static void CollectRootNames(ODataExpression expression, HashSet<string> names)
    {
        if (expression is FieldPath { Parent: null, Kind: not FieldPathKind.Variable } path)
        {
            names.Add(path.Name);
        }

        foreach (var operand in expression.Operands)
        {
            CollectRootNames(operand, names);
        }
    }
}
