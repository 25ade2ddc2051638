using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Clientele.Generator.Syntax;

/// <summary>JSON pointers (RFC 6901).</summary>
internal static class JsonPointer
{
    /// <summary>Names and indexes on the way; none for the empty pointer, which is the root.</summary>
    public static IEnumerable<string> Tokens(string pointer) => pointer.Length == 0
        ? []
        : pointer.Substring(pointer[0] == '/' ? 1 : 0).Split('/').Select(Unescape);

    /// <summary>Array index of a token; null where it is none.</summary>
    public static int? Index(string token) =>
        int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;

    public static string Of(IEnumerable<string> tokens) => string.Concat(tokens.Select(token => "/" + Escape(token)));

    public static string Escape(string token) => token.Replace("~", "~0").Replace("/", "~1");

    public static bool IsValid(string text) => text.Length == 0 || text[0] == '/';

    private static string Unescape(string token) =>
        token.IndexOf('~') < 0 ? token : token.Replace("~1", "/").Replace("~0", "~");
}
