using System;
using System.IO;
using System.Linq;
using System.Xml;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;

namespace Clientele.Timetta.Tests;

/// <summary>Descriptions as Microsoft's reader sees them.</summary>
internal static class Descriptions
{
    public static IEdmModel Shipped { get; } = Read(Path.Combine(AppContext.BaseDirectory, "timetta.csdl.xml"));

    public static IEdmModel Read(string path)
    {
        using var reader = XmlReader.Create(path);
        return CsdlReader.TryParse(reader, out var model, out var errors)
            ? model
            : throw new InvalidDataException(string.Join(Environment.NewLine, errors.Select(e => $"{e.ErrorLocation}: {e.ErrorMessage}")));
    }
}
