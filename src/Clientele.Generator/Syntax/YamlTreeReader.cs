using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Microsoft.CodeAnalysis;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Clientele.Generator.Syntax;

/// <summary>
/// Reads YAML, and with it JSON, into positioned nodes from the parser's events alone. Depth, size and alias expansion are bounded;
/// what stood before a broken place is kept.
/// </summary>
internal sealed class YamlTreeReader
{
    private readonly Dictionary<string, (TreeNode Node, int Weight)> _anchors = new(StringComparer.Ordinal);
    private readonly string _path;
    private readonly TreeRules _rules;
    private readonly List<LocatedDiagnostic> _diagnostics;
    private readonly CancellationToken _cancellationToken;
    private readonly Parser _parser;
    private int _weight;
    private bool _isBroken;

    private YamlTreeReader(
        string path, string text, TreeRules rules, List<LocatedDiagnostic> diagnostics, CancellationToken cancellationToken)
    {
        _path = path;
        _rules = rules;
        _diagnostics = diagnostics;
        _cancellationToken = cancellationToken;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>Reads the one document of <paramref name="text"/>.</summary>
    /// <param name="isComplete">False when reading stopped before the end.</param>
    /// <returns>Null when there is nothing, or nothing readable.</returns>
    public static TreeNode? Read(
        string path,
        string text,
        TreeRules rules,
        List<LocatedDiagnostic> diagnostics,
        out bool isComplete,
        CancellationToken cancellationToken)
    {
        if (text.Length > rules.MaximumLength)
        {
            diagnostics.Add(rules.TooLarge.At(FileSpan.At(path, 0, 0), $"more than {MessageText.Number(rules.MaximumLength)} characters"));
            isComplete = false;
            return null;
        }

        var reader = new YamlTreeReader(path, text, rules, diagnostics, cancellationToken);
        var root = reader.ReadDocument();
        isComplete = !reader._isBroken;
        return root;
    }

    private TreeNode? ReadDocument()
    {
        Next();
        while (!_isBroken && _parser.Current is StreamStart or DocumentStart)
        {
            Next();
        }

        if (_isBroken || _parser.Current is null or StreamEnd)
        {
            return null;
        }

        var root = ReadNode(0);
        while (!_isBroken && _parser.Current is DocumentEnd)
        {
            Next();
        }

        if (!_isBroken && _parser.Current is DocumentStart second)
        {
            Report(_rules.UnsupportedYaml, second, "a second document");
        }

        return root;
    }

    private TreeNode? ReadNode(int depth)
    {
        if (_isBroken || _parser.Current is not { } current)
        {
            _isBroken = true;
            return null;
        }

        if (depth > _rules.MaximumDepth)
        {
            Stop(_rules.TooLarge, current, $"nested more than {MessageText.Number(_rules.MaximumDepth)} levels deep");
            return null;
        }

        if (!Weigh(current, 1))
        {
            return null;
        }

        if (current is AnchorAlias alias)
        {
            return Resolve(alias);
        }

        var before = _weight;
        TreeNode? node = current switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart start => ReadSequence(start, depth),
            MappingStart start => ReadMapping(start, depth),
            _ => null,
        };
        if (node is null)
        {
            _isBroken = true;
        }
        else if (current is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            _anchors[anchored.Anchor.Value] = (node, _weight - before + 1);
        }

        return node;
    }

    private ScalarNode ReadScalar(Scalar scalar)
    {
        var type = scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty ? CoreSchema.Resolve(scalar.Value) : ScalarType.Text;
        RefuseTag(scalar, "tag:yaml.org,2002:str");
        Next();
        return new ScalarNode(scalar.Value, type, Span(scalar));
    }

    private SequenceNode ReadSequence(SequenceStart start, int depth)
    {
        RefuseTag(start, "tag:yaml.org,2002:seq");
        Next();
        var items = new List<TreeNode>();
        while (!_isBroken && _parser.Current is not SequenceEnd)
        {
            if (ReadNode(depth + 1) is { } item)
            {
                items.Add(item);
            }
        }

        Next();
        return new SequenceNode(items, Span(start));
    }

    private MappingNode ReadMapping(MappingStart start, int depth)
    {
        RefuseTag(start, "tag:yaml.org,2002:map");
        Next();
        var entries = new List<MappingEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!_isBroken && _parser.Current is not MappingEnd)
        {
            var keyEvent = _parser.Current!;
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            if (key is null || value is null)
            {
                continue;
            }

            if (key is not ScalarNode scalar)
            {
                Report(_rules.UnsupportedYaml, keyEvent, "a key that is not text");
            }
            else if (lines.TryGetValue(scalar.Text, out var line))
            {
                _diagnostics.Add(_rules.DuplicateKey.At(scalar.Span, scalar.Text, MessageText.Number(line + 1)));
            }
            else
            {
                lines.Add(scalar.Text, scalar.Span.StartLine);
                entries.Add(new MappingEntry(scalar.Text, scalar.Span, value));
            }
        }

        Next();
        return new MappingNode(entries, Span(start));
    }

    /// <summary>An alias is the anchored node itself, at the anchored node's place; its weight counts again.</summary>
    private TreeNode? Resolve(AnchorAlias alias)
    {
        var known = _anchors.TryGetValue(alias.Value.Value, out var anchored);
        if (known && !Weigh(alias, anchored.Weight))
        {
            return null;
        }

        Next();
        if (!known)
        {
            Report(_rules.UnsupportedYaml, alias, $"the alias '{alias.Value.Value}', which stands for nothing before it");
        }

        return known ? anchored.Node : new ScalarNode("", ScalarType.Null, Span(alias));
    }

    private bool Weigh(ParsingEvent at, int weight)
    {
        _weight += weight;
        if (_weight <= _rules.MaximumNodes)
        {
            return true;
        }

        Stop(_rules.TooLarge, at, $"more than {MessageText.Number(_rules.MaximumNodes)} values");
        return false;
    }

    private void RefuseTag(NodeEvent node, string accepted)
    {
        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific && node.Tag.Value != accepted)
        {
            Report(_rules.UnsupportedYaml, node, $"the tag '{node.Tag.Value}'");
        }
    }

    /// <summary>
    /// Goes to the next event. The parser is someone else's code on hostile text and is known to throw more than its own exception,
    /// so all but cancellation becomes a finding here.
    /// </summary>
    private void Next()
    {
        if (_isBroken)
        {
            return;
        }

        _cancellationToken.ThrowIfCancellationRequested();
        try
        {
            if (!_parser.MoveNext())
            {
                _isBroken = _parser.Current is not (null or StreamEnd);
            }
        }
        catch (YamlException broken)
        {
            _isBroken = true;
            _diagnostics.Add(_rules.NotReadable.At(Span(broken.Start, broken.Start), MessageText.OneLine(broken.Message)));
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            var last = _parser.Current?.End ?? Mark.Empty;
            _isBroken = true;
            _diagnostics.Add(_rules.NotReadable.At(Span(last, last), MessageText.OneLine(broken.Message)));
        }
    }

    private void Stop(DiagnosticDescriptor descriptor, ParsingEvent at, string argument)
    {
        _isBroken = true;
        Report(descriptor, at, argument);
    }

    private void Report(DiagnosticDescriptor descriptor, ParsingEvent at, string argument) =>
        _diagnostics.Add(descriptor.At(Span(at), MessageText.OneLine(argument)));

    /// <summary>Containers are marked at their first character: their end is where the next token happens to start.</summary>
    private FileSpan Span(ParsingEvent node) => node is Scalar or AnchorAlias ? Span(node.Start, node.End) : Span(node.Start, node.Start);

    private FileSpan Span(Mark start, Mark end) =>
        new(_path, Zero(start.Line), Zero(start.Column), Zero(end.Line), Zero(end.Column));

    /// <summary>The parser counts from one, in a wider type than a line number of a bounded text needs.</summary>
    private static int Zero(long oneBased) => oneBased < 1 ? 0 : (int)oneBased - 1;
}
