using System;

namespace Clientele.Json;

/// <summary>The name of a member as it stands on the wire, between its quotes.</summary>
internal readonly ref struct JsonName(ReadOnlySpan<byte> raw, bool isEscaped)
{
    private readonly ReadOnlySpan<byte> _raw = raw;
    private readonly bool _isEscaped = isEscaped;

    /// <summary>UTF-8 without escapes; not validated where it had none.</summary>
    public ReadOnlySpan<byte> Text => _isEscaped ? Utf8Text.Unescape(_raw) : _raw;

    public bool Is(ReadOnlySpan<byte> text) => Text.SequenceEqual(text);

    /// <summary>The name without escapes.</summary>
    /// <exception cref="System.Text.Json.JsonException">The text is not valid UTF-8.</exception>
    public override string ToString() => Utf8Text.ToText(_raw, _isEscaped);
}
