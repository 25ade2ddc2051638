using System;
using System.Buffers.Binary;

namespace EmbeddedService.Seeding;

/// <summary>Keys of the invented rows: the same in every run.</summary>
public static class Ids
{
    /// <summary>Key of the row of a kind with a number, from 1 on.</summary>
    /// <param name="kind">Name of the entity type, such as <c>User</c>.</param>
    /// <param name="number">Number of the row.</param>
    public static Guid Of(string kind, int number)
    {
        // FNV-1a tells the kinds apart; the number is readable at the end of the key.
        var hash = 2166136261u;
        foreach (var letter in kind)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, hash);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[4..], 0x00004000);
        bytes[8] = 0x80;
        BinaryPrimitives.WriteInt32BigEndian(bytes[12..], number);
        return new Guid(bytes, bigEndian: true);
    }
}
