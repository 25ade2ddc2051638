using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;

namespace Clientele.Generator.Pipeline.Wiring;

/// <summary>Finds clients of one namespace that have types of one name. They would be parts of one class, so of such clients the first is emitted.</summary>
internal static class SharedNamespaces
{
    private static readonly string[] s_kinds = ["class ", "struct ", "interface ", "enum "];

    /// <summary>The clients, without the files of those whose types another one has, and with the reason.</summary>
    public static IEnumerable<ClientSources> Separate(IReadOnlyList<ClientSources> clients)
    {
        var shared = new HashSet<string>(clients.GroupBy(client => client.Namespace).Where(group => group.Count() > 1).Select(group => group.Key));
        var owners = new Dictionary<string, ClientSources>(StringComparer.Ordinal);
        foreach (var client in clients)
        {
            var types = shared.Contains(client.Namespace) ? TypesOf(client) : [];
            var taken = types.Where(owners.ContainsKey).OrderBy(type => type, StringComparer.Ordinal).ToList();
            if (taken.Count > 0)
            {
                yield return client with { Files = [], Diagnostics = client.Diagnostics.Append(Clash(client, owners[taken[0]], taken)).ToEquatableArray() };
                continue;
            }

            foreach (var type in types)
            {
                owners.Add(type, client);
            }

            yield return client;
        }
    }

    private static LocatedDiagnostic Clash(ClientSources client, ClientSources owner, List<string> taken) => PipelineDescriptors.SameTypes.At(
        FileSpan.At(client.Path, 0, 0),
        owner.Name + "Client",
        client.Name + "Client",
        taken[0],
        taken.Count == 1 ? "" : taken.Count == 2 ? " and one more type" : FormattableString.Invariant($" and {taken.Count - 1} more types"));

    /// <summary>Full names of the types of a client. In emitted files types stand at the beginning of a line, and their members do not.</summary>
    private static HashSet<string> TypesOf(ClientSources client)
    {
        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in client.Files)
        {
            Add(file.Text, "\npublic ", client.Namespace, types);
            Add(file.Text, "\ninternal ", client.Namespace, types);
        }

        return types;
    }

    private static void Add(string text, string access, string space, HashSet<string> types)
    {
        for (var at = text.IndexOf(access, StringComparison.Ordinal); at >= 0; at = text.IndexOf(access, at + 1, StringComparison.Ordinal))
        {
            var end = text.IndexOf('\n', at + 1);
            var line = text.Substring(at, (end < 0 ? text.Length : end) - at);
            foreach (var kind in s_kinds)
            {
                if (line.IndexOf(" " + kind, StringComparison.Ordinal) is var start and >= 0)
                {
                    start += kind.Length + 1;
                    var length = 0;
                    while (start + length < line.Length && (char.IsLetterOrDigit(line[start + length]) || line[start + length] == '_'))
                    {
                        length++;
                    }

                    // A class with type parameters is another one than that of the same name without.
                    var isGeneric = start + length < line.Length && line[start + length] == '<';
                    _ = types.Add(space + "." + line.Substring(start, length) + (isGeneric ? "<>" : ""));
                    break;
                }
            }
        }
    }
}
