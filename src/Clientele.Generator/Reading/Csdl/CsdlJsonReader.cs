using System.Collections.Generic;
using System.Threading;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Syntax;
using Clientele.Shared;

namespace Clientele.Generator.Reading.Csdl;

/// <summary>Reads CSDL JSON 4.01 into the same document as <see cref="CsdlReader"/> reads CSDL XML, tolerantly, with the same findings.</summary>
internal static class CsdlJsonReader
{
    private static readonly string[] RootKeys = ["$Version", "$EntityContainer", "$Reference"];

    /// <summary>Reads <paramref name="text"/>; never throws for what the text holds.</summary>
    public static CsdlDocument Read(string path, string text, CancellationToken cancellationToken = default)
    {
        var diagnostics = new List<LocatedDiagnostic>();
        var references = new List<CsdlReference>();
        var schemas = new List<CsdlSchema>();
        using var hash = new ContentHash();
        if (JsonTreeReader.Read(path, text, CsdlDescriptors.MalformedJson, diagnostics, cancellationToken) is MappingNode root)
        {
            hash.Append(root);
            // Where the text breaks off, what is missing is no further finding.
            var access = new JsonAccess(diagnostics.Count == 0 ? diagnostics : []);
            access.Expect(root, "the document", RootKeys);
            if (access.Text(root, "$Version") is { } version && version.Value is not ("4.0" or "4.01"))
            {
                diagnostics.Add(CsdlDescriptors.UnknownVersion.At(version.Span, DidYouMean.Shorten(version.Value)));
            }

            ReadReferences(root, access, references);
            foreach (var entry in JsonAccess.Declarations(root))
            {
                if (entry.Value is MappingNode schema)
                {
                    schemas.Add(new JsonSchemaReader(access).Read(entry.Key, schema));
                }
                else
                {
                    access.Report(entry, "an object");
                }
            }
        }

        if (schemas.Count == 0 && diagnostics.Count == 0)
        {
            diagnostics.Add(CsdlDescriptors.NothingDescribed.At(FileSpan.At(path, 0, 0)));
        }

        return new CsdlDocument(path, hash.ToHexadecimal(), references, schemas, diagnostics);
    }

    private static void ReadReferences(MappingNode root, JsonAccess access, List<CsdlReference> references)
    {
        foreach (var entry in access.Entries(root, "$Reference"))
        {
            var includes = new List<CsdlInclude>();
            if (entry.Value is MappingNode reference)
            {
                foreach (var item in access.Items(reference, "$Include"))
                {
                    if (item is MappingNode include && access.Text(include, "$Namespace") is { } name)
                    {
                        includes.Add(new CsdlInclude(name.Value, access.Text(include, "$Alias")?.Value));
                    }
                }
            }

            references.Add(new CsdlReference(new Positioned<string>(entry.Key, entry.KeySpan), includes));
        }
    }
}
