namespace SharedMembers;

public static class Queries
{
    public static object OfOne(SharedMembersClient c) => c.Users.Select(u => new { u.Slot1, Owner = u.Owner!.Slot2 });

    public static object OfSome(SharedMembersClient c) => c.Records.Select(r => r is User u ? u.Slot1 : r is Tool t ? t.Slot3 : null);

    public static object OfOneCast(SharedMembersClient c) => c.Records.Select(r => (r as Room)!.Owner!.Slot1);

    public static object OfNone(SharedMembersClient c) => c.Records.Select(r => r is Note n ? n.Text : null);
}
