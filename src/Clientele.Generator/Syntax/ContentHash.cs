using System;
using System.Security.Cryptography;
using System.Text;

namespace Clientele.Generator.Syntax;

/// <summary>SHA-256 over the elements and attributes of a document, fed as they are read.</summary>
internal sealed class ContentHash : IDisposable
{
    private readonly SHA256 _algorithm = SHA256.Create();
    private readonly byte[] _buffer = new byte[8192];
    private int _count;

    public void Append(string text)
    {
        foreach (var character in text)
        {
            Append(character);
        }

        Append('\0');
    }

    public void Append(int number) => Append((char)number);

    /// <summary>The first 16 digits; nothing can be appended afterwards.</summary>
    public string ToHexadecimal()
    {
        _algorithm.TransformFinalBlock(_buffer, 0, _count);
        var digits = new StringBuilder(16);
        for (var i = 0; i < 8; i++)
        {
            digits.Append(_algorithm.Hash[i].ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return digits.ToString();
    }

    public void Dispose() => _algorithm.Dispose();

    private void Append(char character)
    {
        if (_count + 2 > _buffer.Length)
        {
            _algorithm.TransformBlock(_buffer, 0, _count, null, 0);
            _count = 0;
        }

        _buffer[_count++] = (byte)character;
        _buffer[_count++] = (byte)(character >> 8);
    }
}
