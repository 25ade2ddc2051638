using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Clientele.Generator.Emitting.Text;

/// <summary>
/// Fragments of C# with <c>$holes$</c>, read from the files of <c>templates/</c>. A fragment starts with a line <c>//# name</c>.
/// A hole that stands alone in its line takes text of several lines, indented like the hole; left empty, the line goes,
/// and with it the blank line before it.
/// </summary>
internal sealed class Template
{
    private readonly Dictionary<string, Fragment> _fragments;

    private Template(Dictionary<string, Fragment> fragments) => _fragments = fragments;

    public Fragment this[string name] => _fragments[name];

    /// <summary>Reads one embedded file, given as <c>OData/Entity</c>.</summary>
    public static Template Load(string name)
    {
        using var stream = typeof(Template).Assembly.GetManifestResourceStream("templates/" + name + ".cs")
            ?? throw new InvalidOperationException("There is no template " + name + ".");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Parse(reader.ReadToEnd());
    }

    /// <summary>Reads the fragments of a text.</summary>
    public static Template Parse(string text)
    {
        var fragments = new Dictionary<string, Fragment>(StringComparer.Ordinal);
        string? name = null;
        var lines = new List<string>();
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.TrimEnd('\r');
            if (line.StartsWith("//# ", StringComparison.Ordinal))
            {
                Finish();
                name = line.Substring(4).Trim();
                continue;
            }

            lines.Add(line);
        }

        Finish();
        return new Template(fragments);

        void Finish()
        {
            while (lines.Count > 0 && lines[lines.Count - 1].Length == 0)
            {
                lines.RemoveAt(lines.Count - 1);
            }

            if (name is not null)
            {
                fragments.Add(name, Fragment.Parse(lines));
            }

            lines.Clear();
        }
    }
}
