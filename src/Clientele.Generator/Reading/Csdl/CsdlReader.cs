using System;
using System.Collections.Generic;
using System.Threading;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Shared;

namespace Clientele.Generator.Reading.Csdl;

/// <summary>Reads CSDL XML 4.0 and 4.01 in one pass, tolerantly: what is wrong is reported at its place, and the rest is read on.</summary>
internal static class CsdlReader
{
    private static readonly string[] EdmxAttributes = ["Version"];
    private static readonly string[] EdmxElements = ["DataServices", "Reference"];
    private static readonly string[] DataServicesElements = ["Schema"];
    private static readonly string[] ReferenceAttributes = ["Uri"];
    private static readonly string[] ReferenceElements = ["Include", "IncludeAnnotations", "Annotation"];
    private static readonly string[] IncludeAttributes = ["Namespace", "Alias"];

    /// <summary>Reads <paramref name="text"/>; never throws for what the text holds.</summary>
    public static CsdlDocument Read(string path, string text, CancellationToken cancellationToken = default)
    {
        if (Prolog.FindHtml(path, text) is { } html)
        {
            return new CsdlDocument(path, "", [], [], [OtherDocuments.HtmlPage(html)]);
        }

        using var cursor = new XmlCursor(path, text, cancellationToken);
        var references = new List<CsdlReference>();
        var schemas = new List<CsdlSchema>();
        if (cursor.MoveToRoot())
        {
            ReadRoot(cursor, references, schemas);
        }

        if (schemas.Count == 0 && cursor.Diagnostics.Count == 0)
        {
            cursor.Report(CsdlDescriptors.NothingDescribed, FileSpan.At(path, 0, 0));
        }

        return new CsdlDocument(path, cursor.ContentHash, references, schemas, cursor.Diagnostics);
    }

    private static void ReadRoot(XmlCursor cursor, List<CsdlReference> references, List<CsdlSchema> schemas)
    {
        if (cursor.Namespace == XmlCursor.Edmx && cursor.Name == "Edmx")
        {
            ReadEdmx(cursor, references, schemas);
        }
        else if (cursor.IsEdm && cursor.Name == "Schema")
        {
            // A schema on its own is what some tools keep in .csdl files.
            AddSchema(cursor, schemas);
        }
        else if (OtherDocuments.Find(cursor) is { } other)
        {
            cursor.Diagnostics.Add(other);
        }
        else
        {
            cursor.Report(CsdlDescriptors.NotCsdl, cursor.Span, DidYouMean.Shorten(cursor.Name));
        }
    }

    private static void ReadEdmx(XmlCursor cursor, List<CsdlReference> references, List<CsdlSchema> schemas)
    {
        cursor.Expect(EdmxAttributes);
        if (cursor.Located("Version") is { } version && version.Value is not ("4.0" or "4.01"))
        {
            cursor.Report(CsdlDescriptors.UnknownVersion, version.Span, DidYouMean.Shorten(version.Value));
        }

        var edmx = cursor.Enter();
        while (cursor.NextChild(edmx))
        {
            if (cursor.Namespace != XmlCursor.Edmx)
            {
                cursor.Unknown(edmx, EdmxElements);
            }
            else if (cursor.Name == "Reference")
            {
                ReadReference(cursor, references);
            }
            else if (cursor.Name == "DataServices")
            {
                ReadDataServices(cursor, schemas);
            }
            else
            {
                cursor.Unknown(edmx, EdmxElements);
            }
        }
    }

    private static void ReadReference(XmlCursor cursor, List<CsdlReference> references)
    {
        cursor.Expect(ReferenceAttributes);
        var uri = cursor.Required("Uri");
        var includes = new List<CsdlInclude>();
        var reference = cursor.Enter();
        while (cursor.NextChild(reference))
        {
            if (cursor.Namespace == XmlCursor.Edmx && cursor.Name == "Include")
            {
                cursor.Expect(IncludeAttributes);
                if (cursor.Required("Namespace") is { } name)
                {
                    includes.Add(new CsdlInclude(name.Value, cursor.Attribute("Alias")));
                }
            }
            else if (cursor.Name is not ("IncludeAnnotations" or "Annotation"))
            {
                cursor.Unknown(reference, ReferenceElements);
            }
        }

        if (uri is not null)
        {
            references.Add(new CsdlReference(uri, includes));
        }
    }

    private static void ReadDataServices(XmlCursor cursor, List<CsdlSchema> schemas)
    {
        var services = cursor.Enter();
        while (cursor.NextChild(services))
        {
            if (cursor.IsEdm && cursor.Name == "Schema")
            {
                AddSchema(cursor, schemas);
            }
            else if (!ReportOldVersion(cursor))
            {
                cursor.Unknown(services, DataServicesElements);
            }
        }
    }

    private static void AddSchema(XmlCursor cursor, List<CsdlSchema> schemas)
    {
        if (SchemaReader.Read(cursor) is { } schema)
        {
            schemas.Add(schema);
        }
    }

    /// <summary>The namespaces of OData v1 to v3, <c>http://schemas.microsoft.com/ado/2007/06/edmx</c> and their like, say so at once.</summary>
    private static bool ReportOldVersion(XmlCursor cursor)
    {
        if (!cursor.Namespace.StartsWith(OtherDocuments.MicrosoftNamespaces, StringComparison.Ordinal))
        {
            return false;
        }

        cursor.Diagnostics.Add(OtherDocuments.OldVersion(cursor));
        return true;
    }
}
