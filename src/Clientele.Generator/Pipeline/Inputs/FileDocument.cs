using System;
using System.Threading;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Reading.Csdl;

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

    public CsdlDocument? Description { get; private init; }

    /// <summary>The text of an OpenAPI document, or of a part of one: what it means depends on the files that it refers to.</summary>
    public string? OpenApi { get; private init; }

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

        switch (DescriptionForms.Of(file.Path, text))
        {
            case DescriptionForm.OpenApi:
                return new FileDocument(file, []) { OpenApi = text };
            case DescriptionForm.CsdlJson:
                return OfCsdl(file, CsdlJsonReader.Read(file.Path, text, cancellationToken));
            case DescriptionForm.ServiceDocument:
                return new FileDocument(file, [OtherDocuments.ServiceDocument(FileSpan.At(file.Path, 0, 0))]);
            case DescriptionForm.ErrorResponse:
                return new FileDocument(file, [OtherDocuments.ErrorResponse(FileSpan.At(file.Path, 0, 0))]);
            default:
                return OfCsdl(file, CsdlReader.Read(file.Path, text, cancellationToken));
        }
    }

    private static FileDocument OfCsdl(ClientFile file, CsdlDocument description) =>
        new(file, description.Diagnostics.ToEquatableArray()) { Description = description };
}
