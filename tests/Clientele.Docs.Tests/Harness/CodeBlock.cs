using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Clientele.Docs.Tests.Harness;

/// <summary>A fenced code block of a page (CommonMark §4.5).</summary>
/// <param name="Page">The page, relative to the repository.</param>
/// <param name="Line">The block's first line of code, counted from 1.</param>
/// <param name="Info">What stands behind the fence: the language, then options.</param>
/// <param name="Section">The heading above it.</param>
/// <param name="Text">The lines between the fences.</param>
public sealed record CodeBlock(string Page, int Line, string Info, string Section, string Text)
{
    /// <summary>The block is C#, and no sketch of what no client in these tests has.</summary>
    public bool IsCSharp => Info is "csharp" or "csharp no-run";

    /// <summary>The block is compiled and not run: it would need what no test has, such as a browser.</summary>
    public bool IsCompiledOnly => Info == "csharp no-run";

    /// <summary>The block shows what not to do.</summary>
    public bool IsBad => Section == "Bad";

    /// <summary>A name for the block, which is also an identifier.</summary>
    public string Name => $"{string.Concat(Path.ChangeExtension(Page, null).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'))}_{Line}";

    /// <inheritdoc/>
    public override string ToString() => $"{Page}:{Line}";

    /// <summary>The blocks of a page.</summary>
    public static IEnumerable<CodeBlock> Of(string page)
    {
        var section = "";
        string? info = null;
        var start = 0;
        var indent = 0;
        var text = new List<string>();
        var lines = Repository.Read(page).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].TrimStart(' ');
            if (info is null && line.StartsWith("```", StringComparison.Ordinal))
            {
                (info, start, indent) = (line[3..].Trim(), i + 2, lines[i].Length - line.Length);
            }
            else if (info is not null && line == "```")
            {
                yield return new CodeBlock(page, start, info, section, string.Join('\n', text) + "\n");
                (info, text) = (null, []);
            }
            else if (info is not null)
            {
                text.Add(lines[i].Length >= indent ? lines[i][indent..] : line);
            }
            else if (line.StartsWith('#'))
            {
                section = line.TrimStart('#').Trim();
            }
        }

        Assert.True(info is null, $"{page}: a code block that begins in line {start - 1} does not end.");
    }
}
