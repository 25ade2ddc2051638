using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Threading.Tasks;
using Clientele.Authentication;

namespace Clientele.OpenIddict.Tests;

/// <summary>Several real processes over one token store. The server ends the whole sign-in where a spent refresh token comes back.</summary>
public sealed class TwoProcessTests
{
    private const int Renewals = 12;

    [Fact]
    public async Task Two_processes_that_share_a_store_lose_no_refresh_token_and_use_none_twice()
    {
        await using var server = await SignInServer.StartAsync();
        var directory = Directory.CreateTempSubdirectory("clientele").FullName;
        try
        {
            await SignInAsync(server, directory);

            var ends = await Task.WhenAll(RunAsync(server, directory), RunAsync(server, directory));

            Assert.Equal([(0, "done", ""), (0, "done", "")], ends);
            Assert.Equal(
                ["password of console", .. Enumerable.Repeat("refresh_token of console", 2 * Renewals)], server.Grants);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static async Task SignInAsync(SignInServer server, string directory)
    {
        using var client = ServiceHttpClient.CreateTransport(server.Contract, options =>
        {
            options.Credentials = new PasswordCredentials("ann", "p") { ClientId = "console" };
            options.TokenStore = new FileTokenStore(directory);
        });
        using var response = await client.SendAsync(new ApiRequest(HttpMethod.Get, "claims"));
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(SignInServer server, string directory)
    {
        var program = typeof(TwoProcessTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "TokenProcess").Value!;
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, server.Address.AbsoluteUri, directory, $"{Renewals}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output).Trim(), (await error).Trim());
    }
}
