using System.ComponentModel;

namespace Clientele.OData;

/// <summary>The body of a change. It has collections of related entities as they are to be after the change.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1040:Avoid empty interfaces", Justification = "A marker interface adds no code to emitted classes.")]
public interface IEntityPatch
{
}
