using System.ComponentModel;

namespace Clientele.OData;

/// <summary>The body of a change. Its collections of related entities are written as they are to be after it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1040:Avoid empty interfaces", Justification = "Emitted classes say what they are without a body each.")]
public interface IEntityPatch
{
}
