using System.Collections.Generic;
using System.Linq;

namespace Clientele.Generator.Emitting.Text;

/// <summary>Arguments of an attribute as they are gathered; what says nothing is left out.</summary>
internal sealed class AttributeArguments
{
    private readonly List<string> _arguments = [];

    public int Count => _arguments.Count;

    /// <summary>An argument without a name.</summary>
    public AttributeArguments Add(string value)
    {
        _arguments.Add(CSharpText.Literal(value));
        return this;
    }

    public AttributeArguments Add(string name, string? value) => Set(name, value is null ? null : CSharpText.Literal(value));

    public AttributeArguments Add(string name, long? value) => Set(name, value is { } number ? CSharpText.Number(number) : null);

    public AttributeArguments Add(string name, bool holds) => Set(name, holds ? "true" : null);

    public AttributeArguments Add(string name, IEnumerable<string> values)
    {
        var literals = string.Join(", ", values.Select(CSharpText.Literal));
        return Set(name, literals.Length == 0 ? null : "new[] { " + literals + " }");
    }

    public override string ToString() => string.Join(", ", _arguments);

    private AttributeArguments Set(string name, string? text)
    {
        if (text is not null)
        {
            _arguments.Add(name + " = " + text);
        }

        return this;
    }
}
