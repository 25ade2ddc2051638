using System;
using System.Collections.Generic;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData.Annotations;

/// <summary>What annotation values mean, with the defaults of their terms applied.</summary>
internal static class AnnotationValues
{
    /// <summary>A constant boolean; what depends on the instance, or is no boolean, is <paramref name="byDefault"/>.</summary>
    public static bool Boolean(CsdlValue? value, bool byDefault) => Stated(value) ?? byDefault;

    /// <summary>A constant boolean; null where there is none.</summary>
    public static bool? Stated(CsdlValue? value) => value is { Kind: CsdlValueKind.Constant }
        ? value.Text.Trim() switch { "true" or "1" => true, "false" or "0" => false, _ => null }
        : null;

    public static string? Text(CsdlAnnotation? annotation) =>
        annotation?.Value is { Kind: CsdlValueKind.Constant } value && value.Text.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>A boolean property of a record; all such properties of the Capabilities vocabulary are true by default.</summary>
    public static bool Flag(CsdlAnnotation? annotation, string property) =>
        annotation?.Value is not { Kind: CsdlValueKind.Record } record || Boolean(record.Property(property, out _), byDefault: true);

    /// <summary>The paths in a collection property of a record.</summary>
    public static List<string> Paths(CsdlAnnotation? annotation, string property)
    {
        var result = new List<string>();
        if (annotation?.Value?.Property(property, out _) is { Kind: CsdlValueKind.Collection } collection)
        {
            foreach (var item in collection.Items)
            {
                if (item.Kind is CsdlValueKind.Path or CsdlValueKind.Constant && item.Text.Length > 0)
                {
                    result.Add(item.Text);
                }
            }
        }

        return result;
    }

    public static DocumentationModel Documentation(in AnnotationView annotations)
    {
        var summary = Text(annotations.Core(Terms.Description))
            ?? Text(annotations.Sap(Terms.QuickInfo)) ?? Text(annotations.Sap(Terms.Label));
        var remarks = Text(annotations.Core(Terms.LongDescription));
        return summary is null && remarks is null ? DocumentationModel.None : new DocumentationModel(summary, remarks);
    }

    /// <summary>The documentation of a member: the contract's words go before the description's.</summary>
    public static DocumentationModel Documentation(in AnnotationView annotations, MemberRules? rules)
    {
        var documentation = Documentation(annotations);
        return rules?.Documentation is { } text ? documentation with { Summary = text } : documentation;
    }

    /// <summary>The text of a revision of kind Deprecated (Core.Revisions); null if there is none.</summary>
    public static string? Deprecated(in AnnotationView annotations)
    {
        if (annotations.Core(Terms.Revisions)?.Value is not { Kind: CsdlValueKind.Collection } revisions)
        {
            return null;
        }

        foreach (var revision in revisions.Items)
        {
            if (revision.Property("Kind", out _) is { } kind && HasMember(kind, "Deprecated", "2"))
            {
                var text = revision.Property("Description", out _)?.Text.Trim();
                return string.IsNullOrEmpty(text) ? "The service's description marks it as deprecated." : text;
            }
        }

        return null;
    }

    /// <summary>Whether Core.Permissions takes writing away.</summary>
    public static bool IsReadOnly(in AnnotationView annotations) =>
        annotations.Core(Terms.Permissions)?.Value is { } value
        && (HasMember(value, "Read", "1") || HasMember(value, "None", "0"))
        && !HasMember(value, "Write", "2") && !HasMember(value, "ReadWrite", "3");

    /// <summary>
    /// An enum value is written <c>Ns.Permission/Read Ns.Permission/Write</c>, or by its member names alone; CSDL JSON also has its number
    /// (4.01, section 14.3.6).
    /// </summary>
    public static bool HasMember(CsdlValue value, string member, string number)
    {
        if (value.Kind is not (CsdlValueKind.EnumMember or CsdlValueKind.Constant))
        {
            return false;
        }

        foreach (var part in value.Text.Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == number || part.Substring(part.LastIndexOf('/') + 1) == member)
            {
                return true;
            }
        }

        return false;
    }
}
