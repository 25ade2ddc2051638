using System.Numerics;

namespace Clientele.OData;

/// <summary>
/// A value that depends on conditions: <c>case</c> (Part 2 section 5.1.1.12.1 of OData 4.01).
/// <c>ODataCase.When(a.Price &gt; 100m, 1).When(a.Price &gt; 50m, 2).Else(3)</c> is <c>case(Price gt 100:1,Price gt 50:2,true:3)</c>.
/// </summary>
public static class ODataCase
{
    /// <summary>This number if the condition holds.</summary>
    public static NumberCase<T> When<T>(BooleanField condition, T value)
        where T : struct, INumber<T> => new NumberCase<T>([]).When(condition, value);

    /// <summary>This number if the condition holds.</summary>
    public static NumberCase<T> When<T>(BooleanField condition, NumberField<T> value)
        where T : struct, INumber<T> => new NumberCase<T>([]).When(condition, value);

    /// <summary>This string if the condition holds.</summary>
    public static StringCase When(BooleanField condition, string value) => new StringCase([]).When(condition, value);

    /// <summary>This string if the condition holds.</summary>
    public static StringCase When(BooleanField condition, StringField value) => new StringCase([]).When(condition, value);
}
