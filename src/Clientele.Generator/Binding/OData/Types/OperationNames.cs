using System.Collections.Generic;

namespace Clientele.Generator.Binding.OData.Types;

/// <summary>The names by which a contract can mean an operation, the most specific first.</summary>
internal static class OperationNames
{
    public static IEnumerable<string> Of(OperationSymbol operation)
    {
        if (operation.Binding is { } binding)
        {
            yield return binding.QualifiedName + "." + operation.Name;
            yield return SimpleName(binding.QualifiedName) + "." + operation.Name;
        }

        yield return operation.QualifiedName;
        yield return operation.Name;
    }

    private static string SimpleName(string qualifiedName) => qualifiedName.Substring(qualifiedName.LastIndexOf('.') + 1);
}
