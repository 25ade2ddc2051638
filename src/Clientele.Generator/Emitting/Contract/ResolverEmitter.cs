using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Text;

namespace Clientele.Generator.Emitting.Contract;

/// <summary>Registers the emitted types with System.Text.Json.</summary>
internal static class ResolverEmitter
{
    /// <summary>The resolver's class.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="version">The generator's version.</param>
    /// <param name="types">The types as identifiers, each with the method that gives its contract.</param>
    public static string Emit(string name, string version, IEnumerable<(string Name, string How)> types)
    {
        var template = Template.Load("Contract/Resolver");
        return template["resolver"].Fill(
            ("version", version),
            ("name", name),
            ("arms", string.Join("\n", types.Select(type => template["arm"].Fill(("name", type.Name), ("how", type.How))))));
    }
}
