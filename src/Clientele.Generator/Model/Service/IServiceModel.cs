namespace Clientele.Generator.Model.Service;

/// <summary>A service of any kind, by what distinguishes its client from others.</summary>
internal interface IServiceModel
{
    /// <summary>The service's name in C#, the stem of the client's name.</summary>
    string Name { get; }

    /// <summary>The C# namespace of everything emitted.</summary>
    string Namespace { get; }

    /// <summary>File name of the description, for headers of emitted files.</summary>
    string DescriptionName { get; }

    /// <summary>First 16 hexadecimal digits of the SHA-256 of what the model was read from.</summary>
    string DescriptionHash { get; }
}
