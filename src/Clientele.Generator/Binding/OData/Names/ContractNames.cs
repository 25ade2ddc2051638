using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Naming;

namespace Clientele.Generator.Binding.OData.Names;

/// <summary>Takes the C# names that a contract gives, as long as C# allows them where they stand.</summary>
internal static class ContractNames
{
    /// <summary>False, and reported, where the name is none or is taken; the description's name is used then.</summary>
    public static bool TryTake(NameScope scope, Positioned<string> name, BindingReport report)
    {
        if (!IsValid(name, report))
        {
            return false;
        }

        if (scope.TryTake(name.Value))
        {
            return true;
        }

        report.Add(BindingDescriptors.InvalidCSharpName, name.Span, name.Value, "another member or type has it");
        return false;
    }

    public static bool IsValid(Positioned<string> name, BindingReport report)
    {
        if (Identifiers.IsValid(name.Value))
        {
            return true;
        }

        const string Why = "identifiers have letters, digits and underscores, and begin with no digit";
        report.Add(BindingDescriptors.InvalidCSharpName, name.Span, name.Value, Why);
        return false;
    }

    /// <summary>A namespace is identifiers joined by dots.</summary>
    public static bool IsValidNamespace(Positioned<string> name, BindingReport report)
    {
        foreach (var part in name.Value.Split('.'))
        {
            if (!Identifiers.IsValid(part))
            {
                report.Add(BindingDescriptors.InvalidCSharpName, name.Span, name.Value, "a namespace is identifiers joined by dots");
                return false;
            }
        }

        return true;
    }
}
