using System;
using System.IO;
using System.Threading.Tasks;
using Spectre.Console;

namespace Clientele.Tool.Terminal;

/// <summary>Where a command writes: results to the output, everything else to the error stream, so that a result can be piped.</summary>
/// <param name="Output">Results.</param>
/// <param name="Messages">Progress, questions and errors. Without colours and motion where it is no terminal.</param>
/// <param name="Input">Answers to questions; null where nobody can be asked.</param>
/// <param name="Folder">The folder that relative paths start from.</param>
/// <param name="Variable">Environment variables.</param>
internal sealed record ToolConsole(TextWriter Output, IAnsiConsole Messages, TextReader? Input, string Folder, Func<string, string?> Variable)
{
    /// <summary>Whether results are looked at in a terminal that shows colours (https://no-color.org).</summary>
    public bool HasColors { get; init; }

    public static ToolConsole OfProcess() => new(
        Console.Out,
        MessagesOfProcess(),
        Console.IsInputRedirected ? null : Console.In,
        Directory.GetCurrentDirectory(),
        Environment.GetEnvironmentVariable)
    {
        HasColors = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
    };

    private static IAnsiConsole MessagesOfProcess()
    {
        var messages = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (Console.IsErrorRedirected)
        {
            // A log has no width: a message is one line that can be searched for.
            messages.Profile.Width = 10_000;
        }

        return messages;
    }

    /// <summary>The full path of a file that the user named.</summary>
    public string PathOf(string path) => Path.GetFullPath(path, Folder);

    /// <summary>A path as messages show it: relative where it lies below the folder.</summary>
    public string Show(string path)
    {
        var relative = Path.GetRelativePath(Folder, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative.Replace('\\', '/');
    }

    /// <summary>Waits for what takes longer than a second, with a sign of life where somebody looks.</summary>
    public Task<T> WaitAsync<T>(string what, Func<Task<T>> work) =>
        Messages.Profile.Out.IsTerminal ? Messages.Status().StartAsync(what, _ => work()) : work();

    public void Note(string message) => Messages.WriteLine("note: " + message, new Style(Color.Yellow));

    public void Error(string message) => Messages.WriteLine("error: " + message, new Style(Color.Red));
}
