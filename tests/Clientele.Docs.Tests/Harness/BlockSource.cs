using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Clientele.Docs.Tests.Harness;

/// <summary>
/// A code block as a file of C#: its statements in a method of a class that has what pages take for granted (<c>Ambient.cs</c>), its types beside that
/// class, its fields in it. Each part keeps its place in the page, so that findings name the page's line.
/// </summary>
internal static class BlockSource
{
    /// <summary>The namespace that all blocks lie in.</summary>
    public const string Namespace = "Pages";

    /// <summary>The class of a block with statements.</summary>
    public static string TypeName(CodeBlock block) => $"{Namespace}.{block.Name}.Block";

    /// <summary>The file of a block.</summary>
    public static string Of(CodeBlock block)
    {
        var root = CSharpSyntaxTree.ParseText(block.Text).GetCompilationUnitRoot();
        var text = new StringBuilder("#nullable enable\n").Append(Usings(block));
        foreach (var part in root.Usings)
        {
            Append(text, block, part);
        }

        text.Append(CultureInfo.InvariantCulture, $"namespace {Namespace}.{block.Name}\n{{\n");
        foreach (var part in root.Members.Where(member => !IsOfBlock(member)))
        {
            Append(text, block, part);
        }

        text.Append("public sealed class Block : Ambient\n{\n");
        foreach (var part in root.Members.Where(member => IsOfBlock(member) && !IsStatement(member)))
        {
            Append(text, block, part);
        }

        text.Append("public override async Task RunAsync()\n{\nawait Task.CompletedTask;\n");
        foreach (var part in root.Members.Where(IsStatement))
        {
            Append(text, block, part);
        }

        return text.Append("#line default\n}\n}\n}\n").Replace(NorthwindHost.Published, NorthwindHost.Address.AbsoluteUri).ToString();
    }

    /// <summary>Statements, fields and methods; the rest are types.</summary>
    private static bool IsOfBlock(MemberDeclarationSyntax member) => member is GlobalStatementSyntax or BaseFieldDeclarationSyntax or BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax;

    /// <summary>A method with modifiers is a member, although a compilation unit takes it for a local function.</summary>
    private static bool IsStatement(MemberDeclarationSyntax member) =>
        member is GlobalStatementSyntax statement && !(statement.Statement is LocalFunctionStatementSyntax function && function.Modifiers.Any(SyntaxKind.PublicKeyword));

    private static void Append(StringBuilder text, CodeBlock block, SyntaxNode part)
    {
        // Directives, such as a #pragma, are trivia of the part that follows them.
        var line = block.Line + part.SyntaxTree.GetLineSpan(part.FullSpan).StartLinePosition.Line;
        text.Append(CultureInfo.InvariantCulture, $"#line {line} \"{block.Page}\"\n").Append(part.ToFullString().TrimEnd('\n')).Append('\n');
    }

    /// <summary>The usual namespaces, and those of the clients that the block speaks of; Timetta where it names none.</summary>
    private static string Usings(CodeBlock block)
    {
        bool Mentions(string client) => block.Text.Contains(client, StringComparison.OrdinalIgnoreCase);
        var isOther = Mentions("agyle") || Mentions("northwind") || Mentions("shop") || Mentions("store.");
        return string.Concat(
            "using System;\nusing System.Collections.Generic;\nusing System.IO;\nusing System.Linq;\nusing System.Net;\nusing System.Net.Http;\nusing System.Net.Http.Json;\n",
            "using System.Text.Json;\nusing System.Threading;\nusing System.Threading.Tasks;\n",
            "using Clientele;\nusing Clientele.Authentication;\nusing Clientele.Diagnostics;\nusing Clientele.Json;\nusing Clientele.OData;\n",
            "using Microsoft.Extensions.Configuration;\nusing Microsoft.Extensions.DependencyInjection;\nusing Microsoft.Extensions.Hosting;\nusing Microsoft.Extensions.Logging;\n",
            "using Microsoft.AspNetCore.Builder;\nusing Microsoft.AspNetCore.Http;\n",
            !isOther || Mentions("timetta") ? "using Clientele.Timetta;\n" : "",
            Mentions("agyle") ? "using Clientele.AgyleTime;\n" : "",
            Mentions("northwind") ? "using Northwind;\n" : "",
            Mentions("shop") ? "using Shop;\n" : "",
            Mentions("store.") ? "using Store;\n" : "");
    }
}
