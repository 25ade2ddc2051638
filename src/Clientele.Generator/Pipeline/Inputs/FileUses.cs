using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Foundation;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clientele.Generator.Pipeline.Inputs;

/// <summary>
/// Reads what the package's targets say of a compiler input: four fields a use, <c>client|role|name|namespace</c>, with bars between; and a fifth,
/// the root namespace, where the client is in a project or package that this project references.
/// </summary>
internal static class FileUses
{
    public const string Key = "build_metadata.AdditionalFiles.ClienteleUses";
    public const string FakeKey = "build_metadata.AdditionalFiles.ClienteleFakes";

    /// <summary>Three fields a client: <c>client|access|avoidImplicitUsings</c>.</summary>
    public const string SettingsKey = "build_metadata.AdditionalFiles.ClienteleSettings";

    private const int FieldCount = 4;
    private const int SettingCount = 3;

    public static EquatableArray<FileUse> Read(AnalyzerConfigOptions options)
    {
        var uses = new List<FileUse>();
        var settings = ReadSettings(options);
        foreach (var fields in Groups(options, Key, FieldCount))
        {
            if (Role(fields[1]) is { } role)
            {
                var use = new FileUse(fields[0], role, NullIfEmpty(fields[2]), NullIfEmpty(fields[3]));
                uses.Add(settings.TryGetValue(fields[0], out var given) ? use with { Settings = given } : use);
            }
        }

        foreach (var fields in Groups(options, FakeKey, FieldCount + 1))
        {
            if (Role(fields[1]) is { } role)
            {
                uses.Add(new FileUse(fields[0], role, NullIfEmpty(fields[2]), NullIfEmpty(fields[3])) { IsReferenced = true, RootNamespace = fields[4] });
            }
        }

        return uses.ToEquatableArray();
    }

    private static Dictionary<string, ClientSettings> ReadSettings(AnalyzerConfigOptions options)
    {
        var settings = new Dictionary<string, ClientSettings>(StringComparer.Ordinal);
        foreach (var fields in Groups(options, SettingsKey, SettingCount))
        {
            var access = Is(fields[1], "internal") ? ClientAccess.Internal : ClientAccess.Public;
            var given = new ClientSettings(access, Is(fields[2], "true"));
            if (given != ClientSettings.Default)
            {
                settings[fields[0]] = given;
            }
        }

        return settings;
    }

    private static bool Is(string text, string value) => text.Equals(value, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string[]> Groups(AnalyzerConfigOptions options, string key, int count)
    {
        if (!options.TryGetValue(key, out var text) || string.IsNullOrWhiteSpace(text))
        {
            yield break;
        }

        var fields = text.Split('|');
        for (var i = 0; i + count <= fields.Length; i += count)
        {
            yield return [.. fields.Skip(i).Take(count).Select(field => field.Trim())];
        }
    }

    private static FileRole? Role(string text) => text switch
    {
        "contract" => FileRole.Contract,
        "base" => FileRole.BaseContract,
        "description" => FileRole.Description,
        "reference" => FileRole.Reference,
        "surface" => FileRole.Surface,
        _ => null,
    };

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
