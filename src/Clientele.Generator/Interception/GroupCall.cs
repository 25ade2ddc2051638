using Clientele.Generator.Foundation;

namespace Clientele.Generator.Interception;

/// <summary>A call of <c>GroupBy</c>, <c>Aggregate</c> or <c>AggregateAsync</c> whose lambdas were read.</summary>
/// <param name="Version">Version of the encoding of <paramref name="Location"/>.</param>
/// <param name="Location">Which call it is, as the compiler encodes it.</param>
/// <param name="Place">File name and line, for people.</param>
/// <param name="Form">Which of the methods, and of what: the fragment that the interceptor is written with.</param>
/// <param name="IsGeneric">The entity's type is a parameter of the method around the call, so that only the entity itself can read it.</param>
/// <param name="Shape">What is asked for.</param>
/// <param name="Keys">How the keys are read; null for one group of all rows, and for rows with computed values, which know it.</param>
internal sealed record GroupCall(int Version, string Location, string Place, string Form, bool IsGeneric, GroupShape Shape, SelectShape? Keys);

/// <summary>Keys and values of groups.</summary>
/// <param name="Keys">Wire paths.</param>
/// <param name="Taken">Names of properties that a value must not have; null where the properties are not known.</param>
internal sealed record GroupShape(EquatableArray<string> Keys, EquatableArray<GroupValue> Values, EquatableArray<string>? Taken);

/// <summary>A value of a group.</summary>
/// <param name="Path">Wire path of the property; empty for the number of rows.</param>
/// <param name="Method">The method as the wire calls it.</param>
/// <param name="Lambda">Source text of the lambda; null if there is none.</param>
/// <param name="Type">C# type of the value, in full.</param>
/// <param name="Read">The method that reads it.</param>
internal sealed record GroupValue(string Path, string Method, string? Lambda, string Type, string Read);
