using System;
using System.Collections.Generic;
using System.Threading;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Reading.OpenApi.Swagger;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Reading.OpenApi;

/// <summary>One file of an OpenAPI document as a tree with positions; a Swagger 2.0 document in the words of OpenAPI 3.</summary>
internal sealed class OpenApiFile
{
    private OpenApiFile(string path, TreeNode? root, bool isUpgraded, EquatableArray<LocatedDiagnostic> diagnostics)
    {
        Path = path;
        Root = root;
        IsUpgraded = isUpgraded;
        Diagnostics = diagnostics;
    }

    public string Path { get; }

    /// <summary>Null where the text could not be read.</summary>
    public TreeNode? Root { get; }

    /// <summary>The text is Swagger 2.0: pointers of its references are Swagger's.</summary>
    public bool IsUpgraded { get; }

    /// <summary>What is wrong in the text.</summary>
    public EquatableArray<LocatedDiagnostic> Diagnostics { get; }

    /// <summary>Reads a text.</summary>
    /// <exception cref="OperationCanceledException">Reading was cancelled; nothing else is thrown, whatever the text.</exception>
    public static OpenApiFile Read(string path, string text, CancellationToken cancellationToken)
    {
        var diagnostics = new List<LocatedDiagnostic>();
        var root = YamlTreeReader.Read(path, text, OpenApiDescriptors.Tree, diagnostics, out _, cancellationToken);
        var isSwagger = SwaggerUpgrade.Applies(root);
        return new OpenApiFile(path, isSwagger ? SwaggerUpgrade.Of((MappingNode)root!) : root, isSwagger, diagnostics.ToEquatableArray());
    }
}
