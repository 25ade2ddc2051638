using System.Collections.Generic;
using System.Linq;
using Clientele.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Clientele.Generator.Interception;

/// <summary>
/// Reads what rows are grouped by. The parts of a key are properties and nothing that is computed from them: the service groups by the properties, so of
/// <c>a.Name.Substring(0, 1)</c> one key would come several times.
/// </summary>
internal static class GroupKeys
{
    /// <summary>The wire paths; null where a part is no property, and then <paramref name="wrong"/> is where.</summary>
    public static IReadOnlyList<string>? Read(IAnonymousFunctionOperation lambda, out IOperation wrong)
    {
        wrong = lambda;
        if (lambda.Symbol.Parameters.Length != 1 || Result(lambda) is not { } result)
        {
            return null;
        }

        var paths = new List<string>();
        foreach (var part in Parts(result))
        {
            if (PropertyPath.Of(part, lambda.Symbol.Parameters[0]) is not { } path || DescribedTypes.Related(part.Type!) is not null || PropertyPath.LosesDigits(part))
            {
                wrong = part;
                return null;
            }

            if (!paths.Contains(path))
            {
                paths.Add(path);
            }
        }

        return paths.Count == 0 ? null : paths;
    }

    /// <summary>The expression that a lambda returns; null where it is more than one expression.</summary>
    public static IOperation? Result(IAnonymousFunctionOperation lambda) =>
        lambda.Body.Operations.FirstOrDefault() is IReturnOperation { ReturnedValue: { } value } ? value : null;

    private static IEnumerable<IOperation> Parts(IOperation result) => result switch
    {
        IConversionOperation
        {
            IsImplicit: true,
            OperatorMethod: null,
            Operand: IAnonymousObjectCreationOperation or ITupleOperation or IObjectCreationOperation,
        } conversion => Parts(conversion.Operand),
        IAnonymousObjectCreationOperation creation => creation.Initializers.Select(Assigned),
        ITupleOperation tuple => tuple.Elements,
        IObjectCreationOperation creation => creation.Arguments.Where(argument => argument.ArgumentKind != ArgumentKind.DefaultValue).Select(argument => argument.Value)
            .Concat(creation.Initializer?.Initializers.Select(Assigned) ?? []),
        _ => [result],
    };

    private static IOperation Assigned(IOperation initializer) => initializer is ISimpleAssignmentOperation assignment ? assignment.Value : initializer;
}
