using System;

namespace Clientele.OData;

/// <summary>
/// Makes a <c>partial</c> record, class or struct a named shape of an entity: <c>[Projection(typeof(Project))] partial record
/// ProjectCard(Guid Id, string Name)</c>. The compiler writes what asks for its members and reads them, and
/// <c>client.Projects.Select&lt;ProjectCard&gt;()</c> gives them.
/// </summary>
/// <remarks>
/// Parameters of the constructor, and properties that can be set, are members of the entity by name. A related entity, or several, is
/// a projection of its own.
/// </remarks>
/// <param name="entity">The entity's class.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class ProjectionAttribute(Type entity) : Attribute
{
    /// <summary>The entity's class.</summary>
    public Type Entity { get; } = entity;
}
