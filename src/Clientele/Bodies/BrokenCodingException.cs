using System;
using System.IO;

namespace Clientele;

/// <summary>A body is not what its <c>Content-Encoding</c> says (RFC 9110 §8.4).</summary>
internal sealed class BrokenCodingException : IOException
{
    public BrokenCodingException(string message)
        : base(message)
    {
    }

    public BrokenCodingException(Exception innerException)
        : base("The body is not in the coding that its Content-Encoding says.", innerException)
    {
    }
}
