using System;

namespace Clientele.OData;

/// <summary>
/// Makes a <c>partial</c> record, class or struct a projection of an entity: <c>[Projection(typeof(Project))] partial record ProjectCard(Guid Id, string
/// Name)</c>. The generator emits the code that requests and reads its members, and <c>client.Projects.Select&lt;ProjectCard&gt;()</c> returns the
/// projected rows.
/// </summary>
/// <remarks>
/// Parameters of the constructor and settable properties correspond to members of the entity by name. The type of a related entity, or of the items of a
/// related collection, is another projection.
/// </remarks>
/// <param name="entity">The entity's class.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class ProjectionAttribute(Type entity) : Attribute
{
    /// <summary>The entity's class.</summary>
    public Type Entity { get; } = entity;
}
