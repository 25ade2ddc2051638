using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Clientele.Generator.Foundation;
using Clientele.Generator.Pipeline.Inputs;
using Clientele.Generator.Surfaces.Entries;
using Clientele.Generator.Syntax;
using Clientele.Tool.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Clientele.Tool.Descriptions;

/// <summary>A description as the generator reads and binds it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Surface">What callers can rely on.</param>
/// <param name="Findings">What the generator would report.</param>
internal sealed record DescriptionFile(string Path, ClientInput Input, ClientModel Model, Surface Surface, IReadOnlyList<LocatedDiagnostic> Findings)
{
    private const string Client = "client";

    /// <summary>Reads a description, and what it refers to beside it.</summary>
    /// <param name="path">The description.</param>
    /// <param name="contract">The contract that says what the description does not; null if there is none.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <exception cref="ToolException">The file is none, or nothing in it describes a service.</exception>
    public static DescriptionFile Read(string path, string? contract, CancellationToken cancellationToken) =>
        Read(path, Load(path), contract, cancellationToken);

    /// <summary>Reads the text of a description as if it stood in a file.</summary>
    /// <inheritdoc cref="Read(string, string?, CancellationToken)"/>
    public static DescriptionFile Read(string path, SourceText text, string? contract, CancellationToken cancellationToken) =>
        Read(Item(path, contract), text, cancellationToken);

    /// <summary>Reads the description of a client, with all that its item says.</summary>
    /// <inheritdoc cref="Read(string, string?, CancellationToken)"/>
    public static DescriptionFile Read(ClientItem client, CancellationToken cancellationToken) => Read(client, Load(client.Description), cancellationToken);

    /// <summary>Reads a text in place of a client's description.</summary>
    /// <inheritdoc cref="Read(string, string?, CancellationToken)"/>
    public static DescriptionFile Read(ClientItem client, SourceText text, CancellationToken cancellationToken)
    {
        var files = Documents(client, text, cancellationToken);
        var input = ClientInput.Group([.. files]).Single();
        var model = ClientBinding.Bind(input, new BuildFacts("13.0", IsLanguageSupported: true, BuildFacts.GeneratorVersion, client.RootNamespace), cancellationToken);
        var findings = files.SelectMany(file => file.Diagnostics).Concat(model.Diagnostics).ToList();
        return ClientSurface.Of(model) is { } surface
            ? new DescriptionFile(client.Description, input, model, surface, findings)
            : throw new ToolException(findings.Find(IsError) is { } first ? Show(first) : $"{client.Description} does not describe a service.");
    }

    /// <summary>Makes sure that a file describes a service, without looking further into one that can be read without a fault.</summary>
    /// <inheritdoc cref="Read(string, string?, CancellationToken)"/>
    public static void Require(string path, string? contract, CancellationToken cancellationToken)
    {
        var files = Documents(Item(path, contract), Load(path), cancellationToken);
        if (files.TrueForAll(file => file.Protocol is null) || files.Exists(file => file.Diagnostics.Any(IsError)))
        {
            _ = Read(path, contract, cancellationToken);
        }
    }

    /// <summary>The text of the surface file that accepts the description as it is.</summary>
    public string SurfaceFile(SurfaceOrigin origin) => SurfaceText.Write(Surface, origin, ClientSurface.Inputs(Input, Model.Service!));

    /// <summary>Whether two files have the same bytes and refer to no other, so that one says what the other says.</summary>
    public static bool IsSame(string left, string right)
    {
        if (!File.Exists(left) || !File.Exists(right) || new FileInfo(left).Length != new FileInfo(right).Length)
        {
            return false;
        }

        var bytes = File.ReadAllBytes(left);
        return bytes.AsSpan().SequenceEqual(File.ReadAllBytes(right)) && References.Of(left, Encoding.UTF8.GetString(bytes)).Count == 0;
    }

    private static ClientItem Item(string path, string? contract) => new("", FileNames.Stem(path), contract, path, "");

    private static List<FileDocument> Documents(ClientItem client, SourceText text, CancellationToken cancellationToken)
    {
        var path = client.Description;
        var files = new List<FileDocument>();
        if (client.Contract is { } contract)
        {
            files.Add(Document(contract, Load(contract), FileRole.Contract));
        }

        if (client.BaseContract is { } below)
        {
            files.Add(Document(below, Load(below), FileRole.BaseContract));
        }

        files.Add(Document(path, text, FileRole.Description));
        files.AddRange(References.Of(path, text.ToString()).Select(other => Document(other, Load(other), FileRole.Reference)));
        return files;

        FileDocument Document(string file, SourceText content, FileRole role) =>
            FileDocument.Read(new ClientFile(file, content, [new FileUse(Client, role, client.GivenName, client.GivenNamespace)]), cancellationToken);
    }

    private static bool IsError(LocatedDiagnostic finding) => finding.Descriptor.DefaultSeverity == DiagnosticSeverity.Error;

    /// <summary>A finding with its place: <c>sales.xml(3,12): CLT0001: …</c>.</summary>
    public static string Show(LocatedDiagnostic finding) =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{finding.Span.Path}({finding.Span.StartLine + 1},{finding.Span.StartColumn + 1}): {finding.Descriptor.Id}: {finding.ToDiagnostic().GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");

    /// <summary>The text of a file.</summary>
    /// <exception cref="ToolException">It can't be read.</exception>
    public static SourceText Load(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return SourceText.From(stream, Encoding.UTF8);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new ToolException($"{path} can't be read: {fault.Message}", fault);
        }
    }
}
