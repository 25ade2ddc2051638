using System;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Quickstart;

/// <summary>How much a transcript tells.</summary>
internal enum Detail
{
    /// <summary>Of each step the first request and all that write, a line each.</summary>
    Brief,

    /// <summary>Every request, one query option a line.</summary>
    Verbose,
}

/// <summary>Prints what happens as it happens: a heading for each step, its requests, the first rows that they brought.</summary>
internal sealed class Transcript(TextWriter output, Detail detail = Detail.Brief)
{
    private const int RowsShown = 2;
    private const int LineLength = 150;
    private const string Margin = "      ";
    private string _last = "";
    private int _rows;
    private int _steps;
    private bool _shown;

    public void Step(string what)
    {
        EndOfRows();
        _shown = false;
        if (detail == Detail.Verbose)
        {
            output.WriteLine();
        }

        output.WriteLine(FormattableString.Invariant($"{++_steps}. {what}"));
    }

    /// <summary>A request as it was answered.</summary>
    public void Request(string method, string pathAndQuery, int status, long bytes)
    {
        var line = $"{method} {pathAndQuery}";
        if (detail == Detail.Verbose)
        {
            EndOfRows();
            Options(line, status, bytes);
        }
        else if ((!_shown || method != "GET") && !pathAndQuery.EndsWith("/token", StringComparison.Ordinal))
        {
            _shown = true;
            output.WriteLine($"{Margin}{(line.Length > LineLength ? line[..LineLength] + "…" : line)}  -> {status}, {Size(bytes)}");
        }
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

    /// <summary>An option a line; of a request that goes on where the last one ended, only what differs.</summary>
    private void Options(string line, int status, long bytes)
    {
        var options = line.Split(['?', '&']);
        var known = _last.Split(['?', '&']);
        var shown = options.Length > 1 && options[0] == known[0] ? options.Skip(1).Except(known, StringComparer.Ordinal).Prepend(options[0] + "?…") : options;
        output.WriteLine($"{Margin}{string.Join(Environment.NewLine + Margin + "    ", shown)}  -> {status}, {Size(bytes)}");
        _last = line.StartsWith("GET ", StringComparison.Ordinal) ? line : _last;
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
