using System.Threading.Tasks;
using Clientele.Tool.Commands;
using Clientele.Tool.Terminal;

namespace Clientele.Tool;

/// <summary>The entry point of <c>dotnet clientele</c>.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args) => ToolCommand.Run(args, ToolConsole.OfProcess());
}
