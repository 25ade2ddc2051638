using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Clientele.Tool.Projects;
using Clientele.Tool.Terminal;

namespace Clientele.Tool.Fetching;

/// <summary>
/// Credentials in the user secrets of a project, under the names that environment variables have, as
/// <c>dotnet user-secrets set CLIENTELE_TOKEN …</c> keeps them. A variable of the environment goes before them.
/// </summary>
internal static class UserSecrets
{
    /// <summary>The console whose variables are those of the environment and of a project's user secrets.</summary>
    /// <exception cref="ToolException">The file of the secrets can't be read.</exception>
    public static ToolConsole Of(ToolConsole console, string project)
    {
        var id = ProjectFiles.Property(project, "UserSecretsId");
        if (string.IsNullOrEmpty(id) || id.IndexOfAny(['/', '\\', .. Path.GetInvalidFileNameChars()]) >= 0 || FileOf(console, id) is not { } file || !File.Exists(file))
        {
            return console;
        }

        var secrets = Read(file);
        return console with { Variable = name => console.Variable(name) is { Length: > 0 } value ? value : secrets(name) };
    }

    private static Func<string, string?> Read(string file)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var values = document.RootElement.EnumerateObject()
                .Where(member => member.Value.ValueKind == JsonValueKind.String)
                .GroupBy(member => member.Name, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(group => group.Key, group => group.Last().Value.GetString(), StringComparer.OrdinalIgnoreCase);
            return name => values.GetValueOrDefault(name);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Its words may quote what stands there.
            throw new ToolException($"The user secrets in {file} are not a JSON object.");
        }
    }

    /// <summary>The place that the SDK's <c>user-secrets</c> has for them.</summary>
    private static string? FileOf(ToolConsole console, string id) =>
        console.Variable("APPDATA") is { Length: > 0 } data ? Path.Combine(data, "Microsoft", "UserSecrets", id, "secrets.json")
        : console.Variable("HOME") is { Length: > 0 } home ? Path.Combine(home, ".microsoft", "usersecrets", id, "secrets.json")
        : null;
}
