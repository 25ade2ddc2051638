using System;
using System.ComponentModel;
using System.Reflection;

namespace Clientele.OData;

/// <summary>
/// The <c>select</c> clauses of an assembly whose reads the compiler knows. A clause, unlike a call of <c>Select</c>, cannot be intercepted, so the query finds it
/// by its text. For emitted code.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SelectClausesAttribute : Attribute
{
    /// <summary>What a clause reads; null where that is not known.</summary>
    /// <param name="entity">Type of the rows.</param>
    /// <param name="text">The expression of the clause, as it is written.</param>
    public abstract SelectClause? Find(Type entity, string text);

    /// <summary>What the clause that a selector was made of reads; null where that is not known, and where it is not certain which assembly the clause is in.</summary>
    /// <param name="selector">The lambda that the compiler made of the clause.</param>
    /// <param name="text">The expression of the clause, as it is written.</param>
    internal static SelectClause<TEntity>? Of<TEntity>(Delegate selector, string text) =>
        text.Length > 0 && selector.Target is { } target && OnlyAssembly(target.GetType()) is { } assembly
            ? assembly.GetCustomAttribute<SelectClausesAttribute>()?.Find(typeof(TEntity), text) as SelectClause<TEntity>
            : null;

    /// <summary>
    /// The assembly of a lambda's target. A lambda that uses just <c>this</c> is a method of the class around it, or of a base class, which may be in another
    /// assembly with other clauses.
    /// </summary>
    private static Assembly? OnlyAssembly(Type type)
    {
        var assembly = type.Assembly;
        for (var parent = type.BaseType; parent is not null && parent != typeof(object); parent = parent.BaseType)
        {
            if (parent.Assembly != assembly)
            {
                return null;
            }
        }

        return assembly;
    }
}
