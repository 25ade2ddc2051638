using System;
using System.Threading;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Protocols;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Reading.Csdl;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Pipeline.Inputs;

/// <summary>
/// A file and what was read of it: a contract, a description, or neither. Equal to itself alone: it is made anew when its text is another,
/// and only then.
/// </summary>
internal sealed class FileDocument : IEquatable<FileDocument>
{
    private FileDocument(ClientFile file, EquatableArray<LocatedDiagnostic> diagnostics)
    {
        File = file;
        Diagnostics = diagnostics;
    }

    public ClientFile File { get; }

    public ContractDocument? Contract { get; private init; }

    /// <summary>The file of a description; null where it is none.</summary>
    public IDescription? Description { get; private init; }

    /// <summary>The protocol that the file describes a service of; null where it is no file of a description.</summary>
    public IProtocol? Protocol { get; private init; }

    /// <summary>The text of a surface file, which is read only where it is not what the description gives.</summary>
    public string? Surface { get; private init; }

    public EquatableArray<LocatedDiagnostic> Diagnostics { get; }

    public static FileDocument Read(ClientFile file, CancellationToken cancellationToken) =>
        Guard.Run("reading it", file.Path, () => ReadText(file, cancellationToken), fault => new FileDocument(file, [fault]), cancellationToken);

    public bool Equals(FileDocument? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    private static FileDocument ReadText(ClientFile file, CancellationToken cancellationToken)
    {
        if (file.Text is null)
        {
            var start = FileSpan.At(file.Path, 0, 0);
            return new FileDocument(file, [PipelineDescriptors.FileUnreadable.At(start, FileNames.Last(file.Path), "")]);
        }

        if (file.IsSurface)
        {
            return new FileDocument(file, []) { Surface = file.Text.ToString() };
        }

        if (file.IsContract)
        {
            var result = ContractReader.Read(file.Path, file.Text.ToString(), cancellationToken);
            return new FileDocument(file, result.Diagnostics) { Contract = result.Document };
        }

        var text = file.Text.ToString();
        if (EncodingCheck.Find(file.Path, text, file.Text.Encoding) is { } fault)
        {
            return new FileDocument(file, [fault]);
        }

        var form = DescriptionForms.Of(file.Path, text);
        if (DescriptionForms.ProtocolOf(form) is { } protocol)
        {
            var description = protocol.Read(form, file.Path, text, cancellationToken);
            return new FileDocument(file, description.Diagnostics) { Description = description, Protocol = protocol };
        }

        var place = FileSpan.At(file.Path, 0, 0);
        return new FileDocument(file, [form == DescriptionForm.ErrorResponse ? OtherDocuments.ErrorResponse(place) : OtherDocuments.ServiceDocument(place)]);
    }
}
