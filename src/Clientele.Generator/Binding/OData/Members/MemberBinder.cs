using System.Collections.Generic;
using Clientele.Generator.Binding.OData.Annotations;
using Clientele.Generator.Binding.OData.Contract;
using Clientele.Generator.Binding.OData.Types;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.OData;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData.Members;

/// <summary>Gives types their members: types resolved, the contract's corrections applied, what can't be left out and reported.</summary>
internal sealed class MemberBinder(SymbolTable symbols, TypeResolver resolver, AnnotationIndex annotations, ContractRules rules, BindingReport report)
{
    private readonly AllowedTexts _texts = new(symbols);

    /// <summary>Binds the members of all types, each after its base type.</summary>
    public void Bind(IReadOnlyList<StructuredSymbol> types)
    {
        foreach (var type in types)
        {
            var typeRules = rules.Of(type);
            foreach (var property in type.Declaration.Properties)
            {
                if (!IsDuplicate(type, property.Name))
                {
                    type.Add(BindProperty(type, property, typeRules));
                }
            }

            foreach (var navigation in type.Declaration.Navigations)
            {
                if (!IsDuplicate(type, navigation.Name) && BindNavigation(type, navigation, typeRules) is { } member)
                {
                    type.Add(member);
                }
            }

            rules.CheckMembers(type);
        }
    }

    public AnnotationView AnnotationsOf(PropertySymbol property) => AnnotationsOf(property.Owner, property.Declaration);

    private AnnotationView AnnotationsOf(StructuredSymbol owner, CsdlProperty property) =>
        annotations.Of(owner.QualifiedName, property.Name.Value, property.Annotations, owner.Scope);

    private PropertySymbol BindProperty(StructuredSymbol type, CsdlProperty declaration, TypeRules? typeRules)
    {
        var memberRules = SlotNames.RulesOf(type.Declaration, typeRules, declaration.Name.Value);
        var bound = Correct(resolver.Resolve(declaration.Type, type.Scope), memberRules, type.Scope);
        if (bound.Kind == TypeKind.Entity)
        {
            if (bound.Structured is not { IsUnsupplied: true })
            {
                var place = declaration.Type.Type.Span;
                report.Add(BindingDescriptors.MisplacedEntityType, place, declaration.Name.Value, bound.QualifiedName);
            }

            bound = BoundType.Untyped(bound.IsCollection, bound.IsNullable);
        }

        var view = AnnotationsOf(type, declaration);
        bound = memberRules?.Type is null ? _texts.TypeOf(type, declaration, bound, view) : bound;
        var result = new PropertySymbol(type, declaration, bound) { Rules = memberRules };
        result.IsComputed = memberRules?.ReadOnly ?? (view.IsTagged(Terms.Computed) || AnnotationValues.IsReadOnly(view));
        result.IsImmutable = view.IsTagged(Terms.Immutable);
        return result;
    }

    private NavigationSymbol? BindNavigation(StructuredSymbol type, CsdlNavigation declaration, TypeRules? typeRules)
    {
        var memberRules = SlotNames.RulesOf(type.Declaration, typeRules, declaration.Name.Value);
        var name = type.Scope.Resolve(TypeResolver.Unwrap(declaration.Type.Type.Value, out _));
        _ = resolver.TryResolve(declaration.Type.Type.Value, declaration.Type.Nullable, type.Scope, out var described);
        if (name == PrimitiveTypes.AbstractEntityType && symbols.AnyEntity is { } any)
        {
            described = new BoundType(TypeKind.Entity, PrimitiveKind.None, any.QualifiedName, any, described.IsCollection, described.IsNullable && !described.IsCollection);
        }

        var bound = Correct(described, memberRules, type.Scope);
        if (bound.Kind != TypeKind.Entity)
        {
            report.Add(
                BindingDescriptors.UnusableTarget,
                declaration.Type.Type.Span,
                declaration.Name.Value,
                name,
                resolver.SuggestType(name));
            return null;
        }

        return new NavigationSymbol(type, declaration, bound) { Rules = memberRules };
    }

    private BoundType Correct(BoundType type, MemberRules? memberRules, DocumentScope scope)
    {
        if (memberRules is null)
        {
            return type;
        }

        var corrected = memberRules.Type is { } right ? resolver.Resolve(right, type.IsNullable, scope) : type;
        return memberRules.Nullable is { } nullable ? corrected.WithNullable(nullable) : corrected;
    }

    private bool IsDuplicate(StructuredSymbol type, Positioned<string> name)
    {
        if (type.FindMember(name.Value) is null)
        {
            return false;
        }

        report.Add(BindingDescriptors.DuplicateName, name.Span, "The member", name.Value);
        return true;
    }
}
