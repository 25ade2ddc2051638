using System.Linq;
using Clientele.Generator.Tests.Harness;

namespace Clientele.Generator.Tests.OpenApi;

/// <summary>The hand-written description of Agyle Time is right by its own vocabulary and compiles strictly.</summary>
public sealed class AgyleTimeDescriptionTests
{
    private static string Text => RepositoryFile.Read("specs/agyletime/agyletime.openapi.yaml");

    [Fact]
    public void Nothing_is_wrong_with_it()
    {
        var code = RestCode.Of(Text);
        if (System.Environment.GetEnvironmentVariable("CLIENTELE_DUMP") is { } folder)
        {
            System.IO.Directory.CreateDirectory(folder + "/agyle");
            foreach (var file in code.Files)
            {
                System.IO.File.WriteAllText(folder + "/agyle/" + file.HintName, file.Text);
            }
        }

        Assert.Empty(code.Diagnostics.Findings());
        Assert.NotEmpty(code.Build());
    }
}
