using System;
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
    public const string Help = "Credentials come from the environment: CLIENTELE_TOKEN (bearer), CLIENTELE_API_KEY, CLIENTELE_USERNAME and CLIENTELE_PASSWORD, CLIENTELE_CLIENT_ID and CLIENTELE_CLIENT_SECRET.";

    public static Option<string?> ApiKeyHeader() => new("--api-key-header") { Description = $"Header field for CLIENTELE_API_KEY; {Credentials.ApiKeyHeader} without it." };

    /// <summary>The normalised text of a description, by whatever the contract and the environment sign with.</summary>
    public static async Task<string> FetchAsync(ToolConsole console, string source, string? contract, string? apiKeyHeader, CancellationToken cancellationToken)
    {
        if (!DescriptionFetcher.IsAddress(source))
        {
            var path = console.PathOf(source);
            return File.Exists(path) ? Normalizer.Normalize(await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false)) : throw new ToolException($"There is no file {source}.");
        }

        var rules = contract is null
            ? null
            : ContractReader.Read(contract, await File.ReadAllTextAsync(contract, cancellationToken).ConfigureAwait(false), cancellationToken).Document.Service;
        var credentials = console.Variable(Credentials.Token) is { Length: > 0 }
            ? Credentials.Find(console.Variable, apiKeyHeader)
            : await TokenRequest.TryAsync(rules, new Uri(source), console.Variable, cancellationToken).ConfigureAwait(false) ?? Credentials.Find(console.Variable, apiKeyHeader);
        using var fetcher = new DescriptionFetcher();
        return Normalizer.Normalize(await fetcher.FetchAsync(source, credentials, cancellationToken).ConfigureAwait(false));
    }
}
