using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Clientele.Tool.Commands;
using Clientele.Tool.Terminal;
using Spectre.Console;

namespace Clientele.Tool.Tests.Harness;

/// <summary>A call of the tool in this process: its arguments, what it wrote, and its exit code.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Messages)
{
    /// <summary>Runs a command in a folder.</summary>
    /// <param name="folder">The folder that relative paths start from.</param>
    /// <param name="args">The command line.</param>
    public static Task<ToolRun> Of(string folder, params string[] args) => Of(folder, new Dictionary<string, string>(), null, args);

    /// <summary>Runs a command with environment variables, and with somebody who answers questions.</summary>
    /// <param name="folder">The folder that relative paths start from.</param>
    /// <param name="variables">The environment, nothing else being set.</param>
    /// <param name="answers">Lines that are typed; null where nobody sits there.</param>
    /// <param name="args">The command line.</param>
    public static async Task<ToolRun> Of(string folder, IReadOnlyDictionary<string, string> variables, string? answers, params string[] args)
    {
        using var output = new StringWriter();
        using var messages = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new WideOutput(messages),
        });
        using var input = answers is null ? null : new StringReader(answers);
        var code = await ToolCommand.Run(args, new ToolConsole(output, new Lazy<IAnsiConsole>(console), input, folder, name => variables.TryGetValue(name, out var value) ? value : null));
        return new ToolRun(code, output.ToString(), messages.ToString());
    }

    /// <summary>No terminal, and so no width at which lines end.</summary>
    private sealed class WideOutput(TextWriter writer) : IAnsiConsoleOutput
    {
        public TextWriter Writer { get; } = writer;

        public bool IsTerminal => false;

        public int Width => 10_000;

        public int Height => 1_000;

        public void SetEncoding(System.Text.Encoding encoding)
        {
        }
    }
}
