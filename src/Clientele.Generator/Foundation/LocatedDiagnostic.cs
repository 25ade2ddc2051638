using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Clientele.Generator.Foundation;

/// <summary>A place in a text file: zero-based line and column of its start and end.</summary>
internal readonly record struct FileSpan(string Path, int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    /// <summary>A span of <paramref name="length"/> characters in one line.</summary>
    public static FileSpan At(string path, int line, int column, int length = 0) => new(path, line, column, line, column + length);

    /// <summary>The span of a place in source code.</summary>
    public static FileSpan Of(Location location)
    {
        var span = location.GetLineSpan();
        return new FileSpan(span.Path, span.StartLinePosition.Line, span.StartLinePosition.Character, span.EndLinePosition.Line, span.EndLinePosition.Character);
    }

    /// <summary>No location for what stands in no file, such as the address that a service gets where its description has none.</summary>
    public Location ToLocation() => Path is null ? Location.None : Location.Create(
        Path,
        default,
        new LinePositionSpan(new LinePosition(StartLine, StartColumn), new LinePosition(EndLine, EndColumn)));
}

/// <summary>A finding in a description or contract, equatable and free of Roslyn objects until it is reported.</summary>
internal sealed record LocatedDiagnostic(DiagnosticDescriptor Descriptor, FileSpan Span, EquatableArray<string> Arguments)
{
    /// <summary>What a code fix needs to know, by name.</summary>
    public EquatableArray<DiagnosticProperty> Properties { get; init; } = [];

    public Diagnostic ToDiagnostic()
    {
        var arguments = new object[Arguments.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Arguments[i];
        }

        return Diagnostic.Create(Descriptor, Span.ToLocation(), Properties.ToImmutableDictionary(property => property.Name, property => (string?)property.Value), arguments);
    }
}

/// <summary>A property of a finding.</summary>
internal sealed record DiagnosticProperty(string Name, string Value);
