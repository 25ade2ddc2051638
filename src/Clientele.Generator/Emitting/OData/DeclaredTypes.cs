using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Model.OData;

namespace Clientele.Generator.Emitting.OData;

/// <summary>Types that something of the description is declared with: a set, a member, a parameter, a result.</summary>
internal static class DeclaredTypes
{
    /// <summary>Qualified names.</summary>
    public static HashSet<string> Of(ODataServiceModel model)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        names.UnionWith(model.EntitySets.Select(set => set.EntityType));
        names.UnionWith(model.Singletons.Select(singleton => singleton.EntityType));
        foreach (var type in model.Types)
        {
            names.UnionWith(type.Properties.Select(property => property.Type.QualifiedName));
            names.UnionWith(type.Navigations.Select(navigation => navigation.Target.QualifiedName));
        }

        foreach (var operation in model.Operations)
        {
            names.UnionWith(operation.Parameters.Select(parameter => parameter.Type.QualifiedName));
            names.UnionWith(new[] { operation.Binding, operation.ReturnType }.OfType<TypeReference>().Select(type => type.QualifiedName));
        }

        return names;
    }
}
