using System;
using System.IO;
using System.Threading.Tasks;
using Clientele.Tool.Terminal;
using Spectre.Console;

namespace Clientele.Tool.Tests.Terminal;

/// <summary>Work that takes long shows that it goes on, where somebody looks.</summary>
public sealed class ProgressTests
{
    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task Progress_stands_among_the_messages_of_a_terminal_and_nowhere_else(bool isTerminal, bool isShown)
    {
        using var output = new StringWriter();
        using var messages = new StringWriter();
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(messages) });
        var console = new ToolConsole(output, new Lazy<IAnsiConsole>(terminal), null, "/", _ => null) { HasProgress = isTerminal };

        Assert.Equal(7, await console.WaitAsync("Fetching [https://x]", () => 7));

        Assert.Equal(isShown, messages.ToString().Contains("Fetching [https://x]", StringComparison.Ordinal));
        Assert.Equal("", output.ToString());
    }
}
