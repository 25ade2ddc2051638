using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.OData.Annotations;
using Clientele.Generator.Binding.OData.Members;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData;

/// <summary>Reports what of a description leads nowhere and changes nothing in the model: references, targets, constraints.</summary>
internal static class DescriptionChecks
{
    public static void Report(
        SymbolTable symbols,
        TypeResolver resolver,
        AnnotationIndex annotations,
        IReadOnlyList<StructuredSymbol> types,
        ForeignKeys foreignKeys,
        BindingReport report)
    {
        foreach (var type in types)
        {
            foreach (var navigation in type.Navigations)
            {
                foreignKeys.Check(navigation);
            }
        }

        foreach (var scope in symbols.Scopes)
        {
            ReportReferences(scope, symbols, resolver, report);
        }

        foreach (var target in annotations.Targets)
        {
            ReportTarget(target, symbols, report);
        }
    }

    /// <summary>A vocabulary that only annotations use need not be supplied, whoever publishes it.</summary>
    private static void ReportReferences(DocumentScope scope, SymbolTable symbols, TypeResolver resolver, BindingReport report)
    {
        foreach (var reference in scope.Document.References)
        {
            foreach (var include in reference.Includes)
            {
                if (!symbols.Namespaces.Contains(include.Namespace) && resolver.MissedNamespaces.Contains(include.Namespace))
                {
                    report.Add(BindingDescriptors.UnsuppliedReference, reference.Uri.Span, reference.Uri.Value, include.Namespace);
                    break;
                }
            }
        }
    }

    private static void ReportTarget(AnnotationTarget target, SymbolTable symbols, BindingReport report)
    {
        var element = target.Element;
        var dot = element.LastIndexOf('.');
        if (dot > 0 && target.Scope.IncludedNamespaces.Contains(element.Substring(0, dot)) && !symbols.Namespaces.Contains(element.Substring(0, dot)))
        {
            return;
        }

        if (symbols.FindType(element) is { } type)
        {
            ReportMember(target, type, report);
        }
        else if (symbols.FindContainer(element) is { } container)
        {
            ReportChild(target, container, symbols, report);
        }
        else if (symbols.FindOperations(element).Count == 0 && !symbols.IsTerm(element))
        {
            var suggestion = report.Suggest(element, symbols.TypeNames);
            report.Add(BindingDescriptors.UnknownTarget, target.Target.Span, target.Target.Value, suggestion);
        }
    }

    private static void ReportChild(AnnotationTarget target, ContainerSymbol container, SymbolTable symbols, BindingReport report)
    {
        if (target.Rest.Length < 2)
        {
            return;
        }

        var names = new HashSet<string>();
        var seen = new HashSet<ContainerSymbol>();
        for (var current = container; seen.Add(current);)
        {
            names.UnionWith(current.Declaration.EntitySets.Select(set => set.Name.Value));
            names.UnionWith(current.Declaration.Imports.Select(import => import.Name.Value));
            if (current.Declaration.Extends is not { } extends)
            {
                break;
            }

            if (symbols.FindContainer(current.Scope.Resolve(extends.Value)) is not { } extended)
            {
                // Nobody knows what that container has.
                return;
            }

            current = extended;
        }

        var child = target.Rest.Substring(1).Split('/')[0];
        if (!names.Contains(child))
        {
            report.Add(BindingDescriptors.UnknownTarget, target.Target.Span, target.Target.Value, report.Suggest(child, names));
        }
        else if (target.IsRead && container.Declaration.EntitySets.FirstOrDefault(set => set.Name.Value == child) is { } set
            && symbols.FindType(container.Scope.Resolve(set.EntityType.Value)) is StructuredSymbol type
            && Find(type, target.Rest.Substring(1 + child.Length), symbols) is PropertySymbol property)
        {
            ReportUnread(target, property, report);
        }
    }

    /// <summary>The member at the end of a path from a type, through navigation properties, complex properties and casts.</summary>
    private static MemberSymbol? Find(StructuredSymbol start, string path, SymbolTable symbols)
    {
        var (type, found) = ((StructuredSymbol?)start, (MemberSymbol?)null);
        foreach (var segment in path.Split('/').Skip(1))
        {
            found = type?.FindMember(segment);
            type = found is null ? symbols.FindType(segment) as StructuredSymbol : found.Type.Structured;
        }

        return found;
    }

    private static void ReportUnread(AnnotationTarget target, MemberSymbol member, BindingReport report) => report.Add(
        BindingDescriptors.UnreadTarget,
        target.Target.Span,
        target.Target.Value,
        (member is PropertySymbol ? "the property '" : "the navigation property '") + member.Name.Value + "'",
        member.Owner.QualifiedName,
        member.Name.Value);

    private static void ReportMember(AnnotationTarget target, TypeSymbol type, BindingReport report)
    {
        // Deeper paths go through casts and complex properties; the first step is enough to see a slip.
        if (type is not StructuredSymbol structured || target.Rest.Length < 2 || target.Rest.IndexOf('/', 1) >= 0)
        {
            return;
        }

        var member = target.Rest.Substring(1);
        if (structured.FindMember(member) is null && member.IndexOf('.') < 0 && member.IndexOf('@') < 0)
        {
            var suggestion = report.Suggest(member, structured.MemberNames());
            report.Add(BindingDescriptors.UnknownTarget, target.Target.Span, target.Target.Value, suggestion);
        }
        else if (target.IsRead && structured.FindMember(member) is { } found && found.Owner != structured)
        {
            ReportUnread(target, found, report);
        }
    }
}
