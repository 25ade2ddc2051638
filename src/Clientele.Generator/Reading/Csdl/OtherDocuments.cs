using System;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Shared;

namespace Clientele.Generator.Reading.Csdl;

/// <summary>Documents that are saved in place of a description, each named for what it is.</summary>
internal static class OtherDocuments
{
    /// <summary>What the XML namespaces of OData v1 to v3, and of Entity Framework, begin with.</summary>
    public const string MicrosoftNamespaces = "http://schemas.microsoft.com/ado/";

    private const string Publishing = "http://www.w3.org/2007/app";
    private const string Metadata = "http://docs.oasis-open.org/odata/ns/metadata";

    public static LocatedDiagnostic ServiceDocument(FileSpan span) => CsdlDescriptors.OtherDocument.At(
        span, "a service document (the list of entity sets)", "save what the address with '/$metadata' behind it gives");

    public static LocatedDiagnostic ErrorResponse(FileSpan span) => CsdlDescriptors.OtherDocument.At(
        span, "the error response of a service", "its text says why $metadata was refused; mostly the request lacked a token");

    public static LocatedDiagnostic HtmlPage(FileSpan span) => CsdlDescriptors.OtherDocument.At(
        span, "an HTML page", "mostly it is a sign-in page or a proxy's error; request $metadata with a token and see what comes before saving it");

    /// <summary>What the document element is, where it is known and no description.</summary>
    public static LocatedDiagnostic? Find(XmlCursor cursor) => (cursor.Namespace, cursor.Name) switch
    {
        (Publishing, "service") => ServiceDocument(cursor.Span),
        (Metadata, "error") => ErrorResponse(cursor.Span),
        _ when cursor.Namespace.StartsWith(MicrosoftNamespaces, StringComparison.Ordinal) => OldDocument(cursor),
        _ => null,
    };

    public static LocatedDiagnostic OldVersion(XmlCursor cursor) => CsdlDescriptors.OldVersion.At(
        cursor.Span, "OData v3 or older (namespace " + DidYouMean.Shorten(cursor.Namespace) + ")");

    /// <summary>The designer of Entity Framework keeps its models in <c>Runtime</c>, where a description has <c>DataServices</c>.</summary>
    private static LocatedDiagnostic OldDocument(XmlCursor cursor)
    {
        var old = OldVersion(cursor);
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (cursor.Name is "Runtime" or "Designer")
            {
                return CsdlDescriptors.OtherDocument.At(
                    old.Span, "a file of the Entity Framework designer", "it maps classes to a database; save the $metadata of the service instead");
            }
        }

        return old;
    }
}
