using System.Collections.Generic;
using System.Text;

namespace Clientele.Generator.Emitting.Text;

/// <summary>Members one after the other: a blank line around each that has documentation or a body, none between bare one-liners.</summary>
internal static class MemberList
{
    public static string Join(IEnumerable<string> members)
    {
        var builder = new StringBuilder();
        var previousIsLine = false;
        foreach (var member in members)
        {
            var isLine = member.IndexOf('\n') < 0;
            if (builder.Length > 0)
            {
                builder.Append(isLine && previousIsLine ? "\n" : "\n\n");
            }

            builder.Append(member);
            previousIsLine = isLine;
        }

        return builder.ToString();
    }
}
