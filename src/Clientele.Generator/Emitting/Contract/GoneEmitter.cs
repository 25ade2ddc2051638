using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Service;
using Clientele.Shared;

namespace Clientele.Generator.Emitting.Contract;

/// <summary>
/// Writes what is gone as members that may not be used: the compiler then reports CLT5001, with what became of them, at each line that still does.
/// </summary>
internal static class GoneEmitter
{
    private static string Pages => CSharpText.Literal(HelpLink.Folder + "{0}.md");

    /// <summary>One file, or none where nothing is gone.</summary>
    public static IEnumerable<EmittedFile> Emit(IServiceModel service, EquatableArray<GoneMember> gone)
    {
        if (gone.IsEmpty)
        {
            yield break;
        }

        var template = Template.Load("Contract/Gone");
        var types = gone
            .Where(member => member.Holder.Length > 0)
            .GroupBy(member => member.Holder, StringComparer.Ordinal)
            .OrderBy(holder => holder.Key, StringComparer.Ordinal)
            .Select(holder => template["holder"].Fill(
                ("holder", Holder(holder.Key)),
                ("members", string.Join("\n\n", holder.GroupBy(member => member.Name, StringComparer.Ordinal).Select(same => Member(template, same.First(), holder.Key))))))
            .Concat(gone
                .Where(member => member.Kind == GoneKind.Type)
                .Select(member => template["type"].Fill(("pages", Pages), ("message", CSharpText.Literal(member.Message)), ("name", CSharpText.Identifier(member.Name)))));
        yield return new EmittedFile(service.Name + ".Gone.g.cs", template["file"].Fill(
            ("namespace", SourceFiles.Namespace(service)),
            ("types", string.Join("\n\n", types))) + "\n");
    }

    private static string Member(Template template, GoneMember member, string holder) => template[member.Kind switch
    {
        GoneKind.Value => "value",
        GoneKind.Method => "method",
        _ => "property",
    }].Fill(
        ("pages", Pages),
        ("message", CSharpText.Literal(member.Message)),
        ("name", CSharpText.Identifier(member.Name)),
        ("method", CSharpText.Identifier(member.Name + "Async")),
        ("own", CSharpText.Identifier(holder.Substring(holder.IndexOf(' ') + 1))));

    private static string Holder(string holder)
    {
        var space = holder.IndexOf(' ');
        return holder.Substring(0, space + 1) + CSharpText.Identifier(holder.Substring(space + 1));
    }
}
