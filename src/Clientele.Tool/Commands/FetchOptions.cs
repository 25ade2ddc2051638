using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Generator.Reading.Contract;
using Clientele.Tool.Fetching;
using Clientele.Tool.Terminal;

namespace Clientele.Tool.Commands;

/// <summary>What commands that fetch have in common.</summary>
internal static class FetchOptions
{
    /// <summary>Where credentials come from, for the help texts of commands.</summary>
    public const string Help = "Credentials come from the environment or from the project's user secrets, by the same names: CLIENTELE_TOKEN (bearer), CLIENTELE_API_KEY, CLIENTELE_USERNAME and CLIENTELE_PASSWORD, CLIENTELE_CLIENT_ID and CLIENTELE_CLIENT_SECRET.";

    public static Option<string?> ApiKeyHeader() => new("--api-key-header") { Description = $"Header field for CLIENTELE_API_KEY; {Credentials.ApiKeyHeader} without it." };

    /// <summary>The normalised text of a description, by whatever the contracts and the credentials of a project sign with.</summary>
    /// <param name="console">Has the environment.</param>
    /// <param name="source">An address or a file.</param>
    /// <param name="project">The project whose user secrets are looked into.</param>
    /// <param name="contracts">Contracts whose grants may give a token, the first that has one.</param>
    /// <param name="apiKeyHeader">Header field for an API key; null for the usual one.</param>
    /// <param name="cancellationToken">Ends the requests.</param>
    /// <exception cref="ToolException">There is no such file, or nothing was fetched.</exception>
    public static async Task<string> FetchAsync(ToolConsole console, string source, string project, IReadOnlyList<string> contracts, string? apiKeyHeader, CancellationToken cancellationToken)
    {
        if (!DescriptionFetcher.IsAddress(source))
        {
            var path = console.PathOf(source);
            return File.Exists(path) ? Normalizer.Normalize(await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false)) : throw new ToolException($"There is no file {source}.");
        }

        var address = DescriptionFetcher.AddressOf(source);
        var variable = UserSecrets.Of(console, project).Variable;
        return await console.WaitAsync($"Fetching {DescriptionFetcher.Shown(address)}", FetchAsync).ConfigureAwait(false);

        async Task<string> FetchAsync()
        {
            Credentials? credentials = null;
            if (variable(Credentials.Token) is not { Length: > 0 })
            {
                foreach (var contract in contracts)
                {
                    var rules = ContractReader.Read(contract, await File.ReadAllTextAsync(contract, cancellationToken).ConfigureAwait(false), cancellationToken).Document.Service;
                    credentials ??= await TokenRequest.TryAsync(rules, address, variable, cancellationToken).ConfigureAwait(false);
                }
            }

            using var fetcher = new DescriptionFetcher();
            return Normalizer.Normalize(await fetcher.FetchAsync(address, credentials ?? Credentials.Find(variable, apiKeyHeader), cancellationToken).ConfigureAwait(false));
        }
    }
}
