using Clientele.Generator.Foundation;

namespace Clientele.Generator.Protocols;

/// <summary>One file of a description, read: positions, and what is wrong in the file alone. What it means may depend on the files beside it.</summary>
internal interface IDescription
{
    /// <summary>What is wrong in the file, whatever the files beside it say.</summary>
    EquatableArray<LocatedDiagnostic> Diagnostics { get; }
}
