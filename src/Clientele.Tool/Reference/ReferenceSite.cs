using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Model.Service;
using Clientele.Tool.Descriptions;
using Scriban.Runtime;

namespace Clientele.Tool.Reference;

/// <summary>A reference as files that a browser opens without a server: pages in one folder, a style sheet, a script, the index of the search.</summary>
internal static class ReferenceSite
{
    private const string SearchFile = "search-index.js";

    private static readonly (PageKind Kind, string Title, string Word)[] s_kinds =
    [
        (PageKind.Set, "Sets", "set"),
        (PageKind.Resource, "Resources", "resource"),
        (PageKind.Type, "Types", "type"),
        (PageKind.Enumeration, "Enumerations", "enum"),
        (PageKind.Operation, "Operations", "operation"),
    ];

    /// <summary>The files of a reference by their names.</summary>
    /// <exception cref="ToolException">A template is wrong.</exception>
    public static IReadOnlyDictionary<string, string> Render(DescriptionFile description, string? templates)
    {
        var (pages, diagram) = description.Model.Service switch
        {
            ODataServiceModel odata => ODataPages.Of(odata),
            RestServiceModel rest => (RestPages.Of(rest), ""),
            _ => throw new ToolException("Services of this kind are not supported."),
        };
        var renderer = new SiteTemplates(templates);
        var site = Site(description, pages, diagram.Length > 0);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, text) in renderer.Assets())
        {
            files[name] = text;
        }

        files[SearchFile] = SearchIndex(pages);
        files["index.html"] = renderer.Render("index.html", site, Blank("index.html", description.Model.Service!.Name));
        if (diagram.Length > 0)
        {
            var page = Blank("diagram.html", "Diagram");
            page["diagram"] = diagram;
            files["diagram.html"] = renderer.Render("diagram.html", site, page);
        }

        foreach (var page in pages)
        {
            files[page.File] = renderer.Render("page.html", site, Page(page));
        }

        return files;
    }

    /// <summary>Writes the files into a folder.</summary>
    public static void Write(IReadOnlyDictionary<string, string> files, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in files)
        {
            File.WriteAllText(Path.Combine(folder, name), text, new UTF8Encoding(false));
        }
    }

    private static ScriptObject Site(DescriptionFile description, IReadOnlyList<ReferencePage> pages, bool hasDiagram)
    {
        var service = description.Model.Service!;
        var contract = (service as ODataServiceModel)?.Contract;
        return new ScriptObject
        {
            ["name"] = service.Name,
            ["namespace"] = service.Namespace,
            ["client"] = service.Name + "Client",
            ["file"] = Path.GetFileName(description.Path),
            ["has_diagram"] = hasDiagram,
            ["facts"] = Facts(service).Select(Shown).ToList(),
            ["errors"] = (contract?.Errors ?? []).Select(rule => Shown(new Fact(
                string.Join(" ", new[] { rule.Status?.ToString(CultureInfo.InvariantCulture), rule.Code }.OfType<string>()), $"Api{rule.Kind}Exception"))).ToList(),
            ["groups"] = s_kinds.Where(kind => pages.Any(page => page.Kind == kind.Kind)).Select(kind => new ScriptObject
            {
                ["title"] = kind.Title,
                ["word"] = kind.Word,
                ["pages"] = pages.Where(page => page.Kind == kind.Kind).OrderBy(page => page.Name, StringComparer.OrdinalIgnoreCase).ThenBy(page => page.File, StringComparer.Ordinal)
                    .Select(page => new ScriptObject { ["name"] = page.Name, ["wire"] = page.Wire, ["href"] = page.File, ["summary"] = page.Summary }).ToList(),
            }).ToList(),
        };
    }

    private static IEnumerable<Fact> Facts(IServiceModel service) => service switch
    {
        ODataServiceModel odata => Facts(odata.Contract),
        RestServiceModel { Documentation.Summary: { } summary } => [new Fact("About", summary)],
        _ => [],
    };

    private static IEnumerable<Fact> Facts(ContractModel contract)
    {
        yield return new Fact("Address", contract.BaseAddress ?? "given by whoever makes the client");
        if (contract.Authentication is { } authentication)
        {
            var grants = new[]
            {
                authentication.Password is null ? null : "user name and password",
                authentication.ClientCredentials is null ? null : "client credentials",
                authentication.Refresh is null ? null : "refresh token",
                authentication.StaticToken is null ? null : "static token",
                authentication.DeviceCode is null ? null : "device code",
                authentication.AuthorizationCode is null ? null : "authorization code",
            };
            yield return new Fact("Sign in", $"OAuth 2.0: {string.Join(", ", grants.OfType<string>())}");
            if (authentication.AccessTokenLifetimeSeconds is { } seconds)
            {
                yield return new Fact("Access token", $"lives {TimeSpan.FromSeconds(seconds).ToString("c", CultureInfo.InvariantCulture)}");
            }
        }

        foreach (var limit in contract.RateLimits)
        {
            yield return new Fact("Limit", string.Create(CultureInfo.InvariantCulture, $"{limit.Requests} requests in {TimeSpan.FromMilliseconds(limit.WindowMilliseconds):c}"));
        }

        yield return new Fact("Paging", (contract.Paging.FollowNextLink ? "next links" : "") + (contract.Paging.ClientDriven ? (contract.Paging.FollowNextLink ? ", else " : "") + "$top and $skip" : ""));
    }

    private static ScriptObject Blank(string file, string title) => new() { ["file"] = file, ["name"] = title, ["wire"] = "", ["kind"] = "" };

    private static ScriptObject Page(ReferencePage page) => new()
    {
        ["file"] = page.File,
        ["name"] = page.Name,
        ["wire"] = page.Wire,
        ["kind"] = s_kinds.First(kind => kind.Kind == page.Kind).Word,
        ["summary"] = page.Summary,
        ["remarks"] = page.Remarks,
        ["deprecated"] = page.Deprecated,
        ["diagram"] = page.Diagram,
        ["facts"] = page.Facts.Select(Shown).ToList(),
        ["examples"] = page.Examples.Select(example => new ScriptObject { ["title"] = example.Title, ["csharp"] = example.CSharp, ["http"] = example.Http }).ToList(),
        ["tables"] = page.Tables.Select(table => new ScriptObject
        {
            ["title"] = table.Title,
            ["members"] = table.Members.Select(member => new ScriptObject
            {
                ["name"] = member.Name,
                ["wire"] = member.Wire,
                ["type"] = member.Type,
                ["type_href"] = member.TypeHref,
                ["href"] = member.Href,
                ["notes"] = member.Notes,
                ["words"] = member.Words,
            }).ToList(),
        }).ToList(),
    };

    private static ScriptObject Shown(Fact fact) => new() { ["name"] = fact.Name, ["value"] = fact.Value, ["href"] = fact.Href };

    /// <summary>A script and no JSON file: a page that was opened from a file may not fetch another. What is in it can't end the script element that loads it, since that has a source.</summary>
    private static string SearchIndex(IReadOnlyList<ReferencePage> pages)
    {
        var entries = pages.OrderBy(page => page.Name, StringComparer.OrdinalIgnoreCase).ThenBy(page => page.File, StringComparer.Ordinal).Select(page => (string[])[page.Name, page.Wire, s_kinds.First(kind => kind.Kind == page.Kind).Word, page.File])
            .Concat(pages.Where(page => page.Kind is PageKind.Type or PageKind.Enumeration).SelectMany(page => page.Tables
                .SelectMany(table => table.Members)
                .Where(member => member.Href is null)
                .Select(member => (string[])[$"{page.Name}.{member.Name}", member.Wire, "member", page.File + "#" + member.Name])));
        return "window.searchIndex = " + JsonSerializer.Serialize(entries) + ";\n";
    }
}
