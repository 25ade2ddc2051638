using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Classification;
using Microsoft.CodeAnalysis.Text;

namespace Clientele.Analyzers.Tests.Pictures;

/// <summary>Code as an editor shows it, as SVG: coloured by Roslyn's own classification, with a squiggle and what it says.</summary>
internal sealed class CodePicture(double width)
{
    private const double CharacterWidth = 8.4;
    private const double LineHeight = 21;
    private const double Margin = 24;
    private readonly StringBuilder _body = new();
    private double _y = 30;

    /// <summary>Adds lines of a document, with a squiggle under a span where one is given.</summary>
    public async Task AddAsync(Document document, TextSpan lines, TextSpan squiggle = default)
    {
        var text = await document.GetTextAsync();
        var classified = (await Classifier.GetClassifiedSpansAsync(document, lines, CancellationToken.None)).ToList();
        var first = text.Lines.GetLineFromPosition(lines.Start).ToString();
        var indent = first.Length - first.TrimStart().Length;
        for (var number = text.Lines.GetLineFromPosition(lines.Start).LineNumber; number <= text.Lines.GetLineFromPosition(lines.End).LineNumber; number++)
        {
            var line = text.Lines[number];
            foreach (var part in Parts(text, line, classified))
            {
                Text(Margin + ((part.Span.Start - line.Start - indent) * CharacterWidth), text.ToString(part.Span), Colour(part.Kind));
            }

            if (line.Span.Intersection(squiggle) is { Length: > 0 } marked)
            {
                Squiggle(Margin + ((marked.Start - line.Start - indent) * CharacterWidth), marked.Length * CharacterWidth);
            }

            _y += LineHeight;
        }
    }

    /// <summary>Adds a box with a line of text, as a tooltip or the entry of a menu.</summary>
    public void AddBox(string text, string colour)
    {
        Append($"""<rect x="{Margin}" y="{_y - 12}" width="{(text.Length * 7) + 20}" height="26" rx="4" fill="#252526" stroke="#454545"/>""");
        Append($"""<text x="{Margin + 10}" y="{_y + 5}" fill="{colour}" font-family="Segoe UI, Helvetica, Arial, sans-serif" font-size="12.5" textLength="{text.Length * 7}" lengthAdjust="spacingAndGlyphs">{WebUtility.HtmlEncode(text)}</text>""");
        _y += 42;
    }

    public string ToSvg() => string.Create(CultureInfo.InvariantCulture, $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {_y - 6}" width="{width}" height="{_y - 6}" role="img">
        <rect width="100%" height="100%" rx="8" fill="#1e1e1e"/>
        {_body}</svg>

        """).ReplaceLineEndings("\n");

    /// <summary>The line in pieces of one colour, gaps included.</summary>
    private static IEnumerable<(TextSpan Span, string Kind)> Parts(SourceText text, TextLine line, List<ClassifiedSpan> classified)
    {
        var position = line.Start;
        foreach (var part in classified
            .Where(part => part.ClassificationType != ClassificationTypeNames.StaticSymbol)
            .Select(part => (Span: line.Span.Intersection(part.TextSpan) ?? default, Kind: part.ClassificationType))
            .Where(part => part.Span.Length > 0)
            .OrderBy(part => part.Span.Start))
        {
            if (part.Span.Start < position)
            {
                continue;
            }

            if (part.Span.Start > position && !string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(position, part.Span.Start))))
            {
                yield return (TextSpan.FromBounds(position, part.Span.Start), "");
            }

            yield return part;
            position = part.Span.End;
        }

        if (position < line.End)
        {
            yield return (TextSpan.FromBounds(position, line.End), "");
        }
    }

    private static string Colour(string kind) => kind switch
    {
        ClassificationTypeNames.Keyword => "#569cd6",
        ClassificationTypeNames.ControlKeyword => "#c586c0",
        ClassificationTypeNames.StringLiteral or ClassificationTypeNames.VerbatimStringLiteral => "#ce9178",
        ClassificationTypeNames.ClassName or ClassificationTypeNames.StructName or ClassificationTypeNames.RecordClassName => "#4ec9b0",
        ClassificationTypeNames.MethodName or ClassificationTypeNames.ExtensionMethodName => "#dcdcaa",
        ClassificationTypeNames.LocalName or ClassificationTypeNames.ParameterName or ClassificationTypeNames.PropertyName => "#9cdcfe",
        _ => "#d4d4d4",
    };

    private void Text(double x, string text, string colour) => Append(
        $"""<text x="{x:0.#}" y="{_y}" fill="{colour}" font-family="Cascadia Code, Consolas, Menlo, monospace" font-size="14" textLength="{text.Length * CharacterWidth:0.#}" lengthAdjust="spacingAndGlyphs" xml:space="preserve">{WebUtility.HtmlEncode(text)}</text>""");

    private void Squiggle(double x, double length)
    {
        var path = new StringBuilder().Append(CultureInfo.InvariantCulture, $"M{x:0.#} {_y + 5}");
        for (var step = 0; step < length / 4; step++)
        {
            path.Append(CultureInfo.InvariantCulture, $" q1 {(step % 2 == 0 ? -3 : 3)} 2 0 t2 0");
        }

        Append($"""<path d="{path}" fill="none" stroke="#cca700" stroke-width="1.2"/>""");
    }

    private void Append(FormattableString element) => _body.Append(element.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
