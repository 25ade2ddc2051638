using System;
using System.Collections.Immutable;
using System.Threading;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Clientele.Generator.Pipeline.Inputs;

internal enum FileRole
{
    Contract,

    /// <summary>The contract that the client's own one builds upon.</summary>
    BaseContract,
    Description,

    /// <summary>A further document that the description refers to.</summary>
    Reference,

    /// <summary>What callers relied on when the description was accepted.</summary>
    Surface,
}

/// <summary>What a file is to one client. The name and the namespace are those of the ApiClient item, null where it has none.</summary>
/// <param name="Client">Identity of the ApiClient item, which joins the files of one client.</param>
internal sealed record FileUse(string Client, FileRole Role, string? Name, string? Namespace)
{
    /// <summary>What the item says of the emitted code.</summary>
    public ClientSettings Settings { get; init; } = ClientSettings.Default;

    /// <summary>The client is in a project or package that this project references: all that is emitted for it here is a fake for tests.</summary>
    public bool IsReferenced { get; init; }

    /// <summary>Root namespace of the project that has the client, where that is another one.</summary>
    public string? RootNamespace { get; init; }
}

/// <summary>A compiler input that clients are made of; equal while path, uses and text are.</summary>
/// <param name="text">Null where the file can't be read as text.</param>
internal sealed class ClientFile(string path, SourceText? text, EquatableArray<FileUse> uses) : IEquatable<ClientFile>
{
    public string Path { get; } = path;

    public SourceText? Text { get; } = text;

    public EquatableArray<FileUse> Uses { get; } = uses;

    /// <summary>Nothing of this project is compiled from it.</summary>
    public bool IsReferenced
    {
        get
        {
            foreach (var use in Uses)
            {
                if (!use.IsReferenced)
                {
                    return false;
                }
            }

            return true;
        }
    }

    public bool IsContract => Is(FileRole.Contract) || Is(FileRole.BaseContract);

    public bool IsSurface => Is(FileRole.Surface);

    public static ClientFile Read(AdditionalText file, EquatableArray<FileUse> uses, CancellationToken cancellationToken)
    {
        // What the host can't read it gives as null, and reports; a host that throws instead is no reason to lose the other clients.
        var text = Guard.Run("reading it", file.Path, () => file.GetText(cancellationToken), _ => null, cancellationToken);
        return new ClientFile(file.Path, text, uses);
    }

    public bool Equals(ClientFile? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Path == other.Path && Uses.Equals(other.Uses) && SameText(Text, other.Text));

    public override bool Equals(object? obj) => Equals(obj as ClientFile);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);

    private bool Is(FileRole role)
    {
        foreach (var use in Uses)
        {
            if (use.Role == role)
            {
                return true;
            }
        }

        return false;
    }

    private static bool SameText(SourceText? left, SourceText? right) =>
        ReferenceEquals(left, right)
        || (left is not null && right is not null && left.Length == right.Length
            && Checksum(left).AsSpan().SequenceEqual(Checksum(right).AsSpan()));

    /// <summary>Of the characters, whatever encoding they were read from; computed once a text.</summary>
    private static ImmutableArray<byte> Checksum(SourceText text) => text.GetContentHash();
}
