using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Clientele.Tool.Reference;

/// <summary>File names of pages: plain, small, each once, whatever names the description has.</summary>
internal sealed class PageFiles
{
    private const int MostCharacters = 100;

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase) { "index.html", "diagram.html" };
    private readonly Dictionary<(PageKind, string), string> _files = [];

    /// <summary>The file of a thing that was added; null of any other.</summary>
    public string? Find(PageKind kind, string key) => _files.GetValueOrDefault((kind, key));

    public string Add(PageKind kind, string key)
    {
        if (_files.TryGetValue((kind, key), out var known))
        {
            return known;
        }

        var stem = new StringBuilder(kind.ToString().ToLowerInvariant()).Append('-');
        foreach (var character in key.Take(MostCharacters))
        {
            stem.Append(char.IsAsciiLetterOrDigit(character) ? char.ToLowerInvariant(character) : '-');
        }

        var name = stem.ToString().Trim('-');
        var file = name + ".html";
        for (var number = 2; !_taken.Add(file); number++)
        {
            file = $"{name}-{number}.html";
        }

        _files.Add((kind, key), file);
        return file;
    }
}
