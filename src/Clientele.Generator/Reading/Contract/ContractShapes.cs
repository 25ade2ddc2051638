using System.Collections.Generic;

namespace Clientele.Generator.Reading.Contract;

/// <summary>What may stand at a place of the contract.</summary>
internal abstract record ContractShape;

/// <summary>An object with known keys.</summary>
internal sealed record ObjectShape(params KeyShape[] Keys) : ContractShape
{
    /// <summary>Keys of which at least one must be there.</summary>
    public IReadOnlyList<string> AtLeastOneOf { get; init; } = [];

    public KeyShape? Find(string key)
    {
        foreach (var candidate in Keys)
        {
            if (candidate.Key == key)
            {
                return candidate;
            }
        }

        return null;
    }

    public IEnumerable<string> Names()
    {
        foreach (var key in Keys)
        {
            yield return key.Key;
        }
    }
}

internal sealed record KeyShape(string Key, ContractShape Value, bool IsRequired = false);

/// <summary>An object whose keys are names that the description or a standard gives.</summary>
internal sealed record MapShape(ContractShape Value) : ContractShape;

internal sealed record ListShape(ContractShape Item) : ContractShape;
