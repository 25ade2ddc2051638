namespace Clientele.OData;

/// <summary>A row and a value that the service computed from it (<c>$compute</c>, Part 2 section 5.1.10 of OData 4.01).</summary>
/// <typeparam name="TRow">Type of the row.</typeparam>
/// <typeparam name="TValue">Type of the value, which is null if the service computed none.</typeparam>
/// <param name="Row">The row.</param>
/// <param name="Value">The value.</param>
public sealed record Computed<TRow, TValue>(TRow Row, TValue Value);

/// <summary>A row and two values that the service computed from it.</summary>
/// <typeparam name="TRow">Type of the row.</typeparam>
/// <typeparam name="TFirst">Type of the first value, which is null if the service computed none.</typeparam>
/// <typeparam name="TSecond">Type of the second value, which is null if the service computed none.</typeparam>
/// <param name="Row">The row.</param>
/// <param name="First">The first value.</param>
/// <param name="Second">The second value.</param>
public sealed record Computed<TRow, TFirst, TSecond>(TRow Row, TFirst First, TSecond Second);
