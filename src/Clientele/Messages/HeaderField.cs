using System;
using System.Buffers;
using System.Net.Http.Headers;

namespace Clientele;

/// <summary>What a header field of a request may be: a token for its name, printable ASCII for its value (RFC 9110 §5.1, §5.5).</summary>
/// <remarks>The obsolete octets above ASCII are refused too: HTTP stacks disagree on what they mean, and .NET's refuses them itself.</remarks>
internal static class HeaderField
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Refuses a field that would become another one, or none, on the wire.</summary>
    /// <exception cref="ArgumentException">The name or the value has a character that it can't have.</exception>
    public static void Require(string name, string? value)
    {
        if (string.IsNullOrEmpty(name) || name.AsSpan().IndexOfAnyExcept(NameCharacters) >= 0)
        {
            throw new ArgumentException("The name of a header field must consist of one or more letters, digits and !#$%&'*+-.^_`|~ (RFC 9110 §5.1).", nameof(name));
        }

        if (!CanHave(value))
        {
            throw new ArgumentException($"The value of {name} contains characters that are invalid in a header field (RFC 9110 §5.5).", nameof(value));
        }
    }

    /// <summary>Whether a value has only characters that a header field can have.</summary>
    public static bool CanHave(string? value)
    {
        foreach (var character in value.AsSpan())
        {
            if (character is not ('\t' or (>= ' ' and <= '~')))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Refuses fields of content that a caller made and that would become others, or none.</summary>
    /// <exception cref="ArgumentException">A field has a character that it can't have.</exception>
    public static void Require(HttpHeaders headers)
    {
        foreach (var (name, values) in headers.NonValidated)
        {
            foreach (var value in values)
            {
                Require(name, value);
            }
        }
    }

    /// <summary>Refuses an address that would end the request line that it is written into (RFC 9112 §3.2).</summary>
    /// <exception cref="ArgumentException">It has white space or control characters.</exception>
    public static void RequireTarget(string uri)
    {
        foreach (var character in uri.AsSpan())
        {
            if (char.IsWhiteSpace(character) || char.IsControl(character))
            {
                throw new ArgumentException("The address of a request contains white space or control characters: escape them (RFC 3986 §2.1).", nameof(uri));
            }
        }
    }
}
