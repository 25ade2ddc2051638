using System;
using System.Globalization;
using System.Threading.Tasks;
using Clientele.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Clientele.Analyzers.Tests.Pictures;

/// <summary>The picture of the README is what the analyzer says and what the fix writes.</summary>
public sealed class MissingSelectPictureTests
{
    private const string Begin = "        await foreach";

    [Fact]
    public async Task The_picture_shows_the_squiggle_its_message_and_the_fix()
    {
        var (before, raised, title, after) = await VerifyFix.First("CLT1001", """
            public static class Report
            {
                public static async Task WriteAsync(WorkClient work)
                {
                    await foreach (var project in work.Projects.Where(p => p.IsActive).OrderBy(p => p.Name))
                        Console.WriteLine($"{project.Code} {project.Name}: {project.Manager?.Name}");
                }
            }
            """);
        var picture = new CodePicture(width: 1230);
        await picture.AddAsync(before, await LinesAsync(before), raised.Location.SourceSpan);
        picture.AddBox($"{raised.Id}: {raised.GetMessage(CultureInfo.InvariantCulture)}", "#cccccc");
        picture.AddBox("\U0001F4A1 " + title, "#3794ff");
        await picture.AddAsync(after, await LinesAsync(after));

        Golden.Equal(Repository.Find("docs/images/missing-select.svg"), picture.ToSvg());
    }

    /// <summary>The statement that the picture is about.</summary>
    private static async Task<TextSpan> LinesAsync(Document document)
    {
        var text = (await document.GetTextAsync()).ToString();
        var start = text.IndexOf(Begin, StringComparison.Ordinal);
        return TextSpan.FromBounds(start, text.IndexOf("\");", start, StringComparison.Ordinal) + 3);
    }
}
