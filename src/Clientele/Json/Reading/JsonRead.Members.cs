using System;
using System.Text.Json;

namespace Clientele.Json;

/// <summary>What readers of emitted types are made of: members, values by kind, lists.</summary>
/// <remarks>
/// Each method reads one value: the cursor stands on its first byte and is left behind it. A value of another kind, and null where
/// the method's name doesn't end in <c>OrNull</c>, is a <see cref="JsonException"/>.
/// </remarks>
public static partial class JsonRead
{
    /// <summary>The members of the object that the cursor stands on.</summary>
    /// <param name="reader">Stands on the start of an object, and is left in it.</param>
    /// <param name="members">The names that the type declares.</param>
    /// <exception cref="JsonException">There is no object here, or it lies too deep.</exception>
    public static JsonMembers Members(ref JsonCursor reader, JsonMemberTable members)
    {
        ArgumentNullException.ThrowIfNull(members);
        var layout = reader.Layouts?.Enter(members, reader.Depth, reader.Position) ?? members.Layout;
        reader.EnterObject();
        return new JsonMembers(members, layout);
    }
}
