using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using System.Xml;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Syntax;
using Clientele.Shared;

namespace Clientele.Generator.Reading.Csdl;

/// <summary>
/// Walks the elements of a document once, with their places. Malformed XML ends the walk with one diagnostic; everything that was
/// read until there stays. Children that a caller does not read are skipped by their depth, so no recursion follows hostile nesting.
/// </summary>
internal sealed class XmlCursor : IDisposable
{
    public const string Edm = "http://docs.oasis-open.org/odata/ns/edm";
    public const string Edmx = "http://docs.oasis-open.org/odata/ns/edmx";

    private readonly XmlReader _reader;
    private readonly IXmlLineInfo _lines;
    private readonly string _path;
    private readonly string _text;
    private readonly CancellationToken _cancellationToken;
    private readonly List<XmlAttributeText> _attributes = [];
    private readonly HashSet<string> _reportedNames = [];
    private readonly ContentHash _hash = new();
    private bool _hasEnded;

    public XmlCursor(string path, string text, CancellationToken cancellationToken)
    {
        _path = path;
        _text = text;
        _cancellationToken = cancellationToken;
        var input = new StringReader(text);
        if (text.Length > 0 && text[0] == '\uFEFF')
        {
            _ = input.Read();
        }

        _reader = XmlReader.Create(input, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreWhitespace = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        });
        _lines = (IXmlLineInfo)_reader;
    }

    public List<LocatedDiagnostic> Diagnostics { get; } = [];

    public string Name { get; private set; } = "";

    public string Namespace { get; private set; } = "";

    /// <summary>Place of the current element's name.</summary>
    public FileSpan Span { get; private set; }

    public int Depth { get; private set; }

    public bool IsEdm => Namespace == Edm;

    public string ContentHash => _hash.ToHexadecimal();

    public void Dispose()
    {
        _reader.Dispose();
        _hash.Dispose();
    }

    /// <summary>Goes to the document element; false where there is none.</summary>
    public bool MoveToRoot()
    {
        while (Advance())
        {
            if (_reader.NodeType == XmlNodeType.Element)
            {
                Load();
                return true;
            }
        }

        return false;
    }

    /// <summary>Goes into the current element, whose attributes must have been read.</summary>
    public ElementScope Enter()
    {
        _reader.MoveToElement();
        return new ElementScope(_reader.Depth, _reader.IsEmptyElement, Name);
    }

    /// <summary>Goes to the next child of <paramref name="scope"/>; what was left unread of the child before it is skipped.</summary>
    public bool NextChild(ElementScope scope)
    {
        if (scope.IsEmpty)
        {
            return false;
        }

        while (Advance())
        {
            if (_reader.NodeType == XmlNodeType.Element)
            {
                if (_reader.Depth == scope.Depth + 1)
                {
                    Load();
                    return true;
                }
            }
            else if (_reader.NodeType == XmlNodeType.EndElement && _reader.Depth <= scope.Depth)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The text of <paramref name="scope"/>, up to its end.</summary>
    public string ReadText(ElementScope scope)
    {
        if (scope.IsEmpty)
        {
            return "";
        }

        StringBuilder? text = null;
        while (Advance())
        {
            if (_reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                if (_reader.Depth == scope.Depth + 1)
                {
                    text ??= new StringBuilder();
                    AppendValue(text);
                }
            }
            else if (_reader.NodeType == XmlNodeType.EndElement && _reader.Depth <= scope.Depth)
            {
                break;
            }
        }

        var result = text?.ToString().Trim() ?? "";
        _hash.Append(result);
        return result;
    }

    public string? Attribute(string name)
    {
        foreach (var attribute in _attributes)
        {
            if (attribute.Name == name)
            {
                return attribute.Value;
            }
        }

        return null;
    }

    /// <summary>An attribute's value with its place; null where it is missing.</summary>
    public Positioned<string>? Located(string name)
    {
        foreach (var attribute in _attributes)
        {
            if (attribute.Name == name)
            {
                return new Positioned<string>(attribute.Value, ValueSpan(attribute));
            }
        }

        return null;
    }

    /// <summary>A boolean attribute, also as .NET spells one; null where it is missing or no boolean (which is reported).</summary>
    public bool? Boolean(string name)
    {
        var value = Located(name);
        switch (value?.Value.Trim())
        {
            case null:
                return null;
            case "true" or "1" or "True":
                return true;
            case "false" or "0" or "False":
                return false;
            default:
                Report(CsdlDescriptors.InvalidValue, value.Span, Shorten(value.Value), name, "true or false");
                return null;
        }
    }

    /// <summary>An attribute that the element can't do without; null, and reported, where it is missing or empty.</summary>
    public Positioned<string>? Required(string name)
    {
        var value = Located(name);
        if (value is null || value.Value.Length == 0)
        {
            Report(CsdlDescriptors.MissingAttribute, value?.Span ?? Span, Name, name);
            return null;
        }

        return value;
    }

    /// <summary>Reports the attributes that CSDL does not have on this element, once a name.</summary>
    public void Expect(string[] known)
    {
        foreach (var attribute in _attributes)
        {
            if (Array.IndexOf(known, attribute.Name) < 0 && _reportedNames.Add(Name + "/@" + attribute.Name))
            {
                var span = FileSpan.At(_path, attribute.Line, attribute.Column, attribute.Name.Length);
                Report(CsdlDescriptors.UnknownAttribute, span, Shorten(attribute.Name), Name, DidYouMean.Phrase(attribute.Name, known));
            }
        }
    }

    /// <summary>Reports the current element as unknown in <paramref name="parent"/>, once a name; vendor elements are passed over.</summary>
    public void Unknown(ElementScope parent, string[] known)
    {
        if (Namespace is Edm or Edmx && _reportedNames.Add(parent.Name + "/" + Name))
        {
            Report(CsdlDescriptors.UnknownElement, Span, Shorten(Name), parent.Name, DidYouMean.Phrase(Name, known));
        }
    }

    public void Report(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, FileSpan span, params string[] arguments) =>
        Diagnostics.Add(new LocatedDiagnostic(descriptor, span, [.. arguments]));

    private static string Shorten(string text) => DidYouMean.Shorten(text);

    /// <summary>The place of the value, as long as it is written without references and without spaces around the equals sign.</summary>
    private FileSpan ValueSpan(in XmlAttributeText attribute) =>
        FileSpan.At(_path, attribute.Line, attribute.Column + attribute.Name.Length + 2, attribute.Value.Length);

    private void AppendValue(StringBuilder text)
    {
        try
        {
            text.Append(_reader.Value);
        }
        catch (XmlException exception)
        {
            End(exception);
        }
    }

    private bool Advance()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (_hasEnded)
        {
            return false;
        }

        try
        {
            return _reader.Read();
        }
        catch (XmlException exception)
        {
            End(exception);
            return false;
        }
    }

    private void End(XmlException exception)
    {
        _hasEnded = true;
        if (Name.Length == 0 && Prolog.FindDoctype(_path, _text) is { } doctype)
        {
            Report(CsdlDescriptors.DocumentType, doctype);
        }
        else
        {
            var span = FileSpan.At(_path, Math.Max(0, exception.LineNumber - 1), Math.Max(0, exception.LinePosition - 1), 1);
            Report(CsdlDescriptors.MalformedXml, span, exception.Message);
        }
    }

    private void Load()
    {
        Name = _reader.LocalName;
        Namespace = _reader.NamespaceURI;
        Depth = _reader.Depth;
        Span = FileSpan.At(_path, _lines.LineNumber - 1, _lines.LinePosition - 1, Name.Length);
        _hash.Append(Depth);
        _hash.Append(Name);
        _attributes.Clear();
        while (_reader.MoveToNextAttribute())
        {
            // Attributes of a namespace are vendor extensions; those of CSDL have none.
            if (_reader.NamespaceURI.Length == 0)
            {
                var attribute = new XmlAttributeText(_reader.LocalName, _reader.Value, _lines.LineNumber - 1, _lines.LinePosition - 1);
                _attributes.Add(attribute);
                _hash.Append(attribute.Name);
                _hash.Append(attribute.Value);
            }
        }

        _reader.MoveToElement();
    }

    private readonly record struct XmlAttributeText(string Name, string Value, int Line, int Column);
}
