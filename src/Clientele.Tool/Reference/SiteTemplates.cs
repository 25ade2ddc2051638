using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Scriban;
using Scriban.Runtime;

namespace Clientele.Tool.Reference;

/// <summary>The templates of a reference: those of this tool, and a user's own in place of them. Each page is put into <c>layout.html</c>.</summary>
internal sealed class SiteTemplates
{
    private const string Prefix = "reference/";

    private readonly string? _folder;
    private readonly Dictionary<string, Template> _parsed = new(StringComparer.Ordinal);

    /// <summary>The templates of a site.</summary>
    /// <param name="folder">A folder with templates of the user's own; null for none.</param>
    public SiteTemplates(string? folder)
    {
        _folder = folder;
    }

    /// <summary>Files that are copied as they are: styles and scripts, and what the user's folder has besides templates.</summary>
    public IEnumerable<(string Name, string Text)> Assets()
    {
        var names = typeof(SiteTemplates).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .Concat(_folder is null ? [] : Directory.EnumerateFiles(_folder).Select(file => Path.GetFileName(file)))
            .Distinct(StringComparer.Ordinal)
            .Where(name => !name.EndsWith(".html", StringComparison.Ordinal));
        return names.Select(name => (name, Read(name)));
    }

    /// <summary>A page.</summary>
    /// <exception cref="ToolException">A template is wrong.</exception>
    public string Render(string template, ScriptObject site, ScriptObject page)
    {
        var values = new ScriptObject { ["site"] = site, ["page"] = page };
        values["content"] = Run(template, values);
        return Run("layout.html", values);
    }

    private string Run(string name, ScriptObject values)
    {
        if (!_parsed.TryGetValue(name, out var template))
        {
            template = Template.Parse(Read(name), name);
            if (template.HasErrors)
            {
                throw new ToolException($"The template {name} can't be read: {string.Join("; ", template.Messages)}");
            }

            _parsed.Add(name, template);
        }

        var context = new TemplateContext { LoopLimit = 10_000_000, StrictVariables = false };
        context.PushGlobal(values);
        try
        {
            return template.Render(context);
        }
        catch (Scriban.Syntax.ScriptRuntimeException fault)
        {
            throw new ToolException($"The template {name} fails: {fault.Message}", fault);
        }
    }

    private string Read(string name)
    {
        if (_folder is not null && File.Exists(Path.Combine(_folder, name)))
        {
            return File.ReadAllText(Path.Combine(_folder, name));
        }

        using var stream = typeof(SiteTemplates).Assembly.GetManifestResourceStream(Prefix + name) ?? throw new ToolException($"There is no template {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
