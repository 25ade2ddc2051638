using System;
using System.Buffers;
using System.Globalization;
using System.Text;

namespace Clientele.Rest;

/// <summary>The event that is being read line by line (WHATWG HTML, "Interpreting an event stream").</summary>
internal sealed class EventBuffer
{
    private readonly ArrayBufferWriter<byte> _data = new();
    private bool _hasData;

    public string Type { get; private set; } = "";

    public string? Id { get; private set; }

    public TimeSpan? Retry { get; private set; }

    public bool HasData => _hasData;

    /// <summary>Lines of data, separated by line feeds.</summary>
    public ReadOnlySpan<byte> Data => _data.WrittenSpan;

    /// <summary>Adds a line that is not empty.</summary>
    public void Add(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        var field = colon < 0 ? line : line[..colon];
        var value = colon < 0 ? default : line[(colon + 1)..];
        value = value.StartsWith(" "u8) ? value[1..] : value;
        if (field.SequenceEqual("data"u8))
        {
            if (_hasData)
            {
                _data.Write("\n"u8);
            }

            _data.Write(value);
            _hasData = true;
        }
        else if (field.SequenceEqual("event"u8))
        {
            Type = Encoding.UTF8.GetString(value);
        }
        else if (field.SequenceEqual("id"u8) && !value.Contains((byte)0))
        {
            Id = Encoding.UTF8.GetString(value);
        }
        else if (field.SequenceEqual("retry"u8) && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds))
        {
            Retry = TimeSpan.FromMilliseconds(milliseconds);
        }
    }

    /// <summary>Discards the incomplete event and its identifier.</summary>
    public void Resume(string lastId)
    {
        Clear();
        Id = lastId;
    }

    /// <summary>Starts the next event and keeps the identifier.</summary>
    public void Clear()
    {
        _data.ResetWrittenCount();
        _hasData = false;
        Type = "";
    }
}
