using System;
using System.Collections.Generic;

namespace Clientele.Generator.Naming;

/// <summary>Types without type parameters in the namespaces that <c>ImplicitUsings</c> brings, as .NET 10 has them, and the class of top-level statements.</summary>
internal static class ImplicitUsings
{
    private const string Names = """
        Program
        """;

    public static readonly HashSet<string> Types = new(Names.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
