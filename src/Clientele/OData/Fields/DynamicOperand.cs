using System;

namespace Clientele.OData;

/// <summary>A value to compare an undeclared property with: any primitive value that has an OData literal.</summary>
public sealed class DynamicOperand
{
    private DynamicOperand(ODataLiteral literal) => Literal = literal;

    /// <summary>The value as an OData literal.</summary>
    public ODataLiteral Literal { get; }

    /// <summary>A literal, for instance of an emitted enumeration.</summary>
    public static implicit operator DynamicOperand(ODataLiteral value) => new(value);

    /// <summary>A string.</summary>
    public static implicit operator DynamicOperand(string? value) => new(ODataLiteral.Of(value));

    /// <summary>A Boolean value.</summary>
    public static implicit operator DynamicOperand(bool value) => new(ODataLiteral.Of(value));

    /// <summary>An integer.</summary>
    public static implicit operator DynamicOperand(long value) => new(ODataLiteral.Of(value));

    /// <summary>A decimal number.</summary>
    public static implicit operator DynamicOperand(decimal value) => new(ODataLiteral.Of(value));

    /// <summary>A floating-point number.</summary>
    public static implicit operator DynamicOperand(double value) => new(ODataLiteral.Of(value));

    /// <summary>A GUID.</summary>
    public static implicit operator DynamicOperand(Guid value) => new(ODataLiteral.Of(value));

    /// <summary>A date.</summary>
    public static implicit operator DynamicOperand(DateOnly value) => new(ODataLiteral.Of(value));

    /// <summary>A timestamp.</summary>
    public static implicit operator DynamicOperand(DateTimeOffset value) => new(ODataLiteral.Of(value));

    /// <summary>A time of day.</summary>
    public static implicit operator DynamicOperand(TimeOnly value) => new(ODataLiteral.Of(value));

    /// <summary>A duration.</summary>
    public static implicit operator DynamicOperand(TimeSpan value) => new(ODataLiteral.Of(value));
}
