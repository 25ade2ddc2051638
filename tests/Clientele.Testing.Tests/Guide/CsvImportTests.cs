using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Work;

namespace Clientele.Testing.Tests.Guide;

public sealed class CsvImportTests
{
    private const string Csv =
        """
        name,rate
        Tester,40
        Builder,forty
        Painter,-1
        Writer,35.5
        """;

    [Fact]
    public async Task Lines_that_cannot_be_imported_are_reported_and_the_others_are_in_the_service()
    {
        await using var fake = new FakeWork();
        using var work = fake.CreateClient();

        // A rule of the service that no description says.
        fake.Roles.OnCreating(role =>
        {
            if (role.Rate < 0)
            {
                throw FakeCall.Refuse(400, "A rate is not negative.", code: "Rate");
            }
        });

        var report = await RoleImport.RunAsync(work, new StringReader(Csv));

        Assert.Equal(["Tester", "Writer"], fake.Roles.ToList().Select(role => role.Name));
        Assert.Equal(["line 3: 'forty' is no rate", "line 4: A rate is not negative."], report);
        Assert.Equal(3, fake.Requests.Count(request => request.Method == "POST"));
    }
}

/// <summary>The program: creates a role for each line, and says which lines it could not.</summary>
internal static class RoleImport
{
    public static async Task<IReadOnlyList<string>> RunAsync(WorkClient work, TextReader csv, CancellationToken cancellationToken = default)
    {
        var report = new List<string>();
        await csv.ReadLineAsync(cancellationToken);    // the heading
        for (var number = 2; await csv.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (line.Split(',') is not [var name, var text] || !decimal.TryParse(text, CultureInfo.InvariantCulture, out var rate))
            {
                report.Add($"line {number}: '{line.Split(',')[^1]}' is no rate");
                continue;
            }

            try
            {
                await work.Roles.CreateAsync(new RoleCreate { Id = Guid.NewGuid(), Name = name, Rate = rate, IsActive = true }, cancellationToken: cancellationToken);
            }
            catch (ApiException e) when (e.Status is >= 400 and < 500)
            {
                report.Add($"line {number}: {e.Error.Message}");
            }
        }

        return report;
    }
}
