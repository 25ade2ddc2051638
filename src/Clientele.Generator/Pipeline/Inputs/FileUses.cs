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

    private const int FieldCount = 4;

    public static EquatableArray<FileUse> Read(AnalyzerConfigOptions options)
    {
        if (!options.TryGetValue(Key, out var text) || string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var fields = text.Split('|');
        var uses = new List<FileUse>();
        for (var i = 0; i + FieldCount <= fields.Length; i += FieldCount)
        {
            if (Role(fields[i + 1].Trim()) is { } role)
            {
                uses.Add(new FileUse(fields[i].Trim(), role, NullIfEmpty(fields[i + 2]), NullIfEmpty(fields[i + 3])));
            }
        }

        return uses.ToEquatableArray();
    }

    private static FileRole? Role(string text) => text switch
    {
        "contract" => FileRole.Contract,
        "description" => FileRole.Description,
        "reference" => FileRole.Reference,
        _ => null,
    };

    private static string? NullIfEmpty(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
