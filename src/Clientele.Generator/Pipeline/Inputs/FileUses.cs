using System;
using System.Collections.Generic;
using Clientele.Generator.Foundation;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clientele.Generator.Pipeline.Inputs;

/// <summary>
/// Reads what the package's targets say of a compiler input: four fields a use, <c>client|role|name|namespace</c>, with bars between.
/// </summary>
internal static class FileUses
{
    public const string Key = "build_metadata.AdditionalFiles.ClienteleUses";

    /// <summary>Three fields a client: <c>client|access|avoidImplicitUsings</c>.</summary>
    public const string SettingsKey = "build_metadata.AdditionalFiles.ClienteleSettings";

    private const int FieldCount = 4;
    private const int SettingCount = 3;

    public static EquatableArray<FileUse> Read(AnalyzerConfigOptions options)
    {
        if (!options.TryGetValue(Key, out var text) || string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var settings = ReadSettings(options);
        var fields = text.Split('|');
        var uses = new List<FileUse>();
        for (var i = 0; i + FieldCount <= fields.Length; i += FieldCount)
        {
            if (Role(fields[i + 1].Trim()) is { } role)
            {
                var client = fields[i].Trim();
                var use = new FileUse(client, role, NullIfEmpty(fields[i + 2]), NullIfEmpty(fields[i + 3]));
                uses.Add(settings.TryGetValue(client, out var given) ? use with { Settings = given } : use);
            }
        }

        return uses.ToEquatableArray();
    }

    private static Dictionary<string, ClientSettings> ReadSettings(AnalyzerConfigOptions options)
    {
        var settings = new Dictionary<string, ClientSettings>(StringComparer.Ordinal);
        var fields = options.TryGetValue(SettingsKey, out var text) ? text.Split('|') : [];
        for (var i = 0; i + SettingCount <= fields.Length; i += SettingCount)
        {
            var access = Is(fields[i + 1], "internal") ? ClientAccess.Internal : ClientAccess.Public;
            var given = new ClientSettings(access, Is(fields[i + 2], "true"));
            if (given != ClientSettings.Default)
            {
                settings[fields[i].Trim()] = given;
            }
        }

        return settings;
    }

    private static bool Is(string text, string value) => text.Trim().Equals(value, StringComparison.OrdinalIgnoreCase);

    private static FileRole? Role(string text) => text switch
    {
        "contract" => FileRole.Contract,
        "description" => FileRole.Description,
        "reference" => FileRole.Reference,
        "surface" => FileRole.Surface,
        _ => null,
    };

    private static string? NullIfEmpty(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
