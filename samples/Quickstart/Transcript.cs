using System;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Quickstart;

/// <summary>Prints what happens as it happens: a heading for each step, a line for each request, the first rows that it brought.</summary>
internal sealed class Transcript(TextWriter output)
{
    private const int RowsShown = 2;
    private const string Margin = "      ";
    private string _last = "";
    private int _rows;
    private int _steps;

    public void Step(string what)
    {
        EndOfRows();
        output.WriteLine();
        output.WriteLine(FormattableString.Invariant($"{++_steps}. {what}"));
    }

    /// <summary>A request as it was answered, an option a line; of one that goes on where the last one ended, only what differs.</summary>
    public void Request(string method, string pathAndQuery, int status, long bytes)
    {
        EndOfRows();
        var line = $"{method} {pathAndQuery}";
        var options = line.Split(['?', '&']);
        var known = _last.Split(['?', '&']);
        var shown = options.Length > 1 && options[0] == known[0] ? options.Skip(1).Except(known, StringComparer.Ordinal).Prepend(options[0] + "?…") : options;
        output.WriteLine($"{Margin}{string.Join(Environment.NewLine + Margin + "    ", shown)}  -> {status}, {Size(bytes)}");
        _last = method == "GET" ? line : _last;
    }

    /// <summary>A row; only the first ones of a request are printed, the rest counted.</summary>
    public void Row(string text)
    {
        if (_rows++ < RowsShown)
        {
            output.WriteLine($"{Margin}  | {text}");
        }
    }

    public void Note(string text)
    {
        EndOfRows();
        output.WriteLine($"   => {text}");
    }

    private void EndOfRows()
    {
        if (_rows > RowsShown)
        {
            output.WriteLine($"{Margin}  | and {_rows - RowsShown} more");
        }

        _rows = 0;
    }

    private static string Size(long bytes) => bytes switch
    {
        0 => "no body",
        < 1024 => $"{bytes} bytes",
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.0} kB"),
    };
}
