using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Foundation;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData.Annotations;

/// <summary>The targeted annotations of all documents, found by the element that they target (CSDL XML 4.01, section 14.2.1).</summary>
internal sealed class AnnotationIndex
{
    /// <summary>
    /// By qualified name of type, operation or container, then by the rest of the target: <c>/name</c>, <c>(WP.User)/id</c>, or nothing.
    /// </summary>
    private readonly Dictionary<string, Dictionary<string, List<TargetedAnnotation>>> _targets = [];
    private readonly List<TargetedAnnotation> _none = [];

    public AnnotationIndex(IReadOnlyList<DocumentScope> scopes)
    {
        foreach (var scope in scopes)
        {
            foreach (var schema in scope.Document.Schemas)
            {
                foreach (var annotations in schema.TargetedAnnotations)
                {
                    Add(annotations, scope);
                }
            }
        }
    }

    /// <summary>Every target once, for checking.</summary>
    public List<AnnotationTarget> Targets { get; } = [];

    /// <summary>Annotations of a type, container or unbound name itself.</summary>
    public AnnotationView Of(string qualifiedName, IReadOnlyList<CsdlAnnotation> inline, DocumentScope scope) =>
        new(inline, scope, Find(qualifiedName, ""));

    /// <summary>Annotations of a member: property, enum member, entity set.</summary>
    public AnnotationView Of(string qualifiedName, string member, IReadOnlyList<CsdlAnnotation> inline, DocumentScope scope) =>
        new(inline, scope, _targets.ContainsKey(qualifiedName) ? Find(qualifiedName, "/" + member) : _none);

    /// <summary>
    /// Annotations of a child of a container: a container that extends another may annotate what it inherits, and goes before it.
    /// </summary>
    /// <param name="containers">Those that have the child, the one that declares it last.</param>
    public AnnotationView OfChild(IReadOnlyList<string> containers, string child, IReadOnlyList<CsdlAnnotation> inline, DocumentScope scope)
    {
        if (containers.Count == 1)
        {
            return Of(containers[0], child, inline, scope);
        }

        var all = containers.Take(containers.Count - 1).SelectMany(container => Find(container, "/" + child)).ToList();
        all.AddRange(inline.Select(annotation => new TargetedAnnotation(annotation, scope)));
        all.AddRange(Find(containers[containers.Count - 1], "/" + child));
        return new AnnotationView([], scope, all);
    }

    /// <summary>Annotations of what paths from a set or singleton lead to: <c>Customers/Orders</c>, <c>Customers/Self.Company/Orders</c>.</summary>
    public IEnumerable<(string Path, AnnotationView Annotations)> Below(string container, string set, DocumentScope scope)
    {
        var start = "/" + set + "/";
        return _targets.TryGetValue(container, out var parts)
            ? parts.Where(part => part.Key.StartsWith(start, StringComparison.Ordinal)).Select(part => (part.Key.Substring(start.Length), new AnnotationView([], scope, part.Value)))
            : [];
    }

    /// <summary>Annotations of an overload, or of one of its parameters.</summary>
    public AnnotationView OfOperation(OperationDeclaration operation, string? parameter, IReadOnlyList<CsdlAnnotation> inline)
    {
        if (!_targets.ContainsKey(operation.QualifiedName))
        {
            return new AnnotationView(inline, operation.Scope, _none);
        }

        var part = parameter is null ? "" : "/" + parameter;
        var overload = Find(operation.QualifiedName, operation.Signature + part);
        var all = Find(operation.QualifiedName, part);
        return new AnnotationView(inline, operation.Scope, [.. overload, .. all]);
    }

    private List<TargetedAnnotation> Find(string qualifiedName, string rest) =>
        _targets.TryGetValue(qualifiedName, out var parts) && parts.TryGetValue(rest, out var found) ? found : _none;

    private void Add(CsdlTargetedAnnotations annotations, DocumentScope scope)
    {
        var target = annotations.Target.Value.Trim();
        var end = target.IndexOfAny(['/', '(']);
        var element = scope.Resolve(end < 0 ? target : target.Substring(0, end));
        var rest = end < 0 ? "" : ResolveNames(target.Substring(end), scope);
        var isRead = annotations.Annotations.Count > 0 && annotations.Qualifier is null;
        Targets.Add(new AnnotationTarget(annotations.Target, element, rest, isRead, scope));
        if (!isRead)
        {
            return;
        }

        if (!_targets.TryGetValue(element, out var parts))
        {
            _targets.Add(element, parts = []);
        }

        if (!parts.TryGetValue(rest, out var list))
        {
            parts.Add(rest, list = []);
        }

        foreach (var annotation in annotations.Annotations)
        {
            list.Add(new TargetedAnnotation(annotation, scope));
        }
    }

    /// <summary>Writes the aliases out: of the types inside <c>(self.User,Collection(self.Day))</c>, and of casts in a path.</summary>
    private static string ResolveNames(string rest, DocumentScope scope)
    {
        var end = rest.LastIndexOf(')');
        if (rest[0] != '(' || end < 0)
        {
            return scope.ResolvePath(rest);
        }

        var text = new StringBuilder("(");
        foreach (var type in rest.Substring(1, end - 1).Split(','))
        {
            OperationDeclaration.AppendType(text, type, scope);
        }

        return text.Append(')').Append(rest, end + 1, rest.Length - end - 1).ToString();
    }
}

/// <summary>An annotation with the document whose aliases its term uses.</summary>
internal sealed record TargetedAnnotation(CsdlAnnotation Annotation, DocumentScope Scope);

/// <summary>What annotations stand for that are written outside of it.</summary>
/// <param name="Target">As written.</param>
/// <param name="Element">Qualified name of type, operation or container.</param>
/// <param name="Rest">What stands behind it.</param>
/// <param name="IsRead">There are annotations whose terms matter here, and that hold without a condition.</param>
/// <param name="Scope">The document that has it.</param>
internal sealed record AnnotationTarget(Positioned<string> Target, string Element, string Rest, bool IsRead, DocumentScope Scope);
