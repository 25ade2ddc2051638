using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Emitting.Contract;
using Clientele.Generator.Emitting.Text;
using Clientele.Generator.Model.OData;

namespace Clientele.Generator.Emitting.OData;

/// <summary>Casts of what collection-valued navigation properties lead to, as extension methods of their fields.</summary>
internal sealed class CastsEmitter(ModelIndex index, Template template, string version)
{
    /// <summary>One class for the whole client; nothing where no navigation property leads to several entities of a type with derived ones.</summary>
    public string Emit()
    {
        var targets = new HashSet<string>(
            index.Model.Types.SelectMany(type => type.Navigations).Where(navigation => navigation.Target.IsCollection).Select(navigation => navigation.Target.QualifiedName),
            StringComparer.Ordinal);
        var members = index.Model.Types.Where(type => targets.Contains(type.QualifiedName)).SelectMany(Casts).ToList();
        return members.Count == 0
            ? ""
            : template["casts"].Fill(("version", version), ("name", index.Model.Name + "Casts"), ("members", string.Join("\n\n", members)));
    }

    private IEnumerable<string> Casts(StructuredTypeModel type) => index.Casts(type).Select(derived => template["casts.cast"].Fill(
        ("target", Names.Type(derived)),
        ("to", Names.Fields(derived)),
        ("from", Names.Fields(type)),
        ("name", Names.Cast(derived)),
        ("wire", CSharpText.Literal(derived.QualifiedName))));
}
