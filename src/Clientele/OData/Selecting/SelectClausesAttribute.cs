using System;
using System.ComponentModel;
using System.Reflection;

namespace Clientele.OData;

/// <summary>
/// The <c>select</c> clauses of an assembly that the generator analyzed. A clause, unlike a call of <c>Select</c>, cannot be intercepted, so the query
/// looks it up by its text. For emitted code.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SelectClausesAttribute : Attribute
{
    /// <summary>Finds a clause; null if the generator did not analyze it.</summary>
    /// <param name="entity">Type of the rows.</param>
    /// <param name="text">Source text of the expression of the clause.</param>
    public abstract SelectClause? Find(Type entity, string text);

    /// <summary>Finds the clause of a selector; null if the generator did not analyze it, or if the assembly of the clause is ambiguous.</summary>
    /// <param name="selector">The lambda that the compiler created from the clause.</param>
    /// <param name="text">Source text of the expression of the clause.</param>
    internal static SelectClause<TEntity>? Of<TEntity>(Delegate selector, string text) =>
        text.Length > 0 && selector.Target is { } target && OnlyAssembly(target.GetType()) is { } assembly
            ? assembly.GetCustomAttribute<SelectClausesAttribute>()?.Find(typeof(TEntity), text) as SelectClause<TEntity>
            : null;

    /// <summary>
    /// The assembly of a lambda's target. A lambda that captures only <c>this</c> is a method of the containing class or of a base class, which may be in
    /// another assembly with other clauses.
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
