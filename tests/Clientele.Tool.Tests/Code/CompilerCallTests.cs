using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Tool.Code;
using Clientele.Tool.Tests.Harness;

namespace Clientele.Tool.Tests.Code;

/// <summary>Code is read as the compiler gets it.</summary>
public sealed class CompilerCallTests
{
    [Fact]
    public async Task A_project_that_is_built_already_is_read_like_one_that_is_not()
    {
        using var shop = new ShopFolder();
        var project = Path.Combine(shop.Folder, "app.csproj");
        var before = await CompilerCall.ArgumentsAsync(project, CancellationToken.None);

        // What a build leaves, newer than all that it is made of.
        foreach (var output in new[] { "app.dll", "app.pdb", "ref/app.dll", "refint/app.dll" })
        {
            shop.Write("obj/Debug/net10.0/" + output, "");
            File.SetLastWriteTimeUtc(Path.Combine(shop.Folder, "obj/Debug/net10.0", output), DateTime.UtcNow.AddHours(1));
        }

        Assert.Contains("Program.cs", before);
        Assert.Equal(before, await CompilerCall.ArgumentsAsync(project, CancellationToken.None));
    }
}
