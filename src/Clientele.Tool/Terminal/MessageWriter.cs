using System.IO;
using System.Text;

namespace Clientele.Tool.Terminal;

/// <summary>The error stream of a console, which is made when something is written to it.</summary>
internal sealed class MessageWriter(ToolConsole console) : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => console.Messages.Profile.Out.Writer.Write(value);

    public override void Write(string? value) => console.Messages.Profile.Out.Writer.Write(value);
}
