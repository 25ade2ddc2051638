using System;
using System.IO;
using System.Threading.Tasks;
using Spectre.Console;

namespace Clientele.Tool.Terminal;

/// <summary>Where a command writes: results to the output, everything else to the error stream, so that a result can be piped.</summary>
/// <param name="Output">Results.</param>
/// <param name="Terminal">Progress, questions and errors, made when the first is shown: most runs show none. Without colours and motion where it is no terminal.</param>
/// <param name="Input">Answers to questions; null if the input is not interactive.</param>
/// <param name="Folder">The folder that relative paths start from.</param>
/// <param name="Variable">Environment variables.</param>
internal sealed record ToolConsole(TextWriter Output, Lazy<IAnsiConsole> Terminal, TextReader? Input, string Folder, Func<string, string?> Variable)
{
    /// <summary>Progress, questions and errors.</summary>
    public IAnsiConsole Messages => Terminal.Value;

    /// <summary>Whether messages are written to a terminal, so that progress is shown.</summary>
    public bool HasProgress { get; init; }

    /// <summary>Whether results are looked at in a terminal that shows colours (https://no-color.org).</summary>
    public bool HasColors { get; init; }

    public static ToolConsole OfProcess() => new(
        Console.Out,
        new Lazy<IAnsiConsole>(MessagesOfProcess),
        Console.IsInputRedirected ? null : Console.In,
        Directory.GetCurrentDirectory(),
        Environment.GetEnvironmentVariable)
    {
        HasProgress = !Console.IsErrorRedirected,
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

    /// <summary>Waits, and shows progress in a terminal if it takes longer than a second.</summary>
    public Task<T> WaitAsync<T>(string what, Func<Task<T>> work) =>
        HasProgress ? Messages.Status().StartAsync(Markup.Escape(PrintableWriter.Clean(what)), _ => work()) : work();

    /// <summary>As <see cref="WaitAsync{T}(string, Func{Task{T}})"/>, of work that does not wait itself.</summary>
    public Task<T> WaitAsync<T>(string what, Func<T> work) => WaitAsync(what, () => Task.Run(work));

    public void Note(string message) => Messages.WriteLine(PrintableWriter.Clean("note: " + message), new Style(Color.Yellow));

    public void Error(string message) => Messages.WriteLine(PrintableWriter.Clean("error: " + message), new Style(Color.Red));
}
