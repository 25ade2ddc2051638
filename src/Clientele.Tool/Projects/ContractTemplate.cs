namespace Clientele.Tool.Projects;

/// <summary>The contract that <c>add</c> writes: what no description says, to be filled in.</summary>
internal static class ContractTemplate
{
    public static string Of(string name, string description, string? baseAddress, bool isOData) => $"""
        # What the description of {name} can't say. Every key is optional; take away what you don't need.

        clientele: 1
        name: {name}
        description: {description}

        # How old the description may be before the build warns (CLT5004); 'dotnet clientele refresh' fetches it again.
        # maxAge: 30d
        {(baseAddress is null ? "\n# servers:\n#   data: https://api.example.com/odata/" : $"\nservers:\n  data: {baseAddress}")}

        # authentication:
        #   scheme: oauth2
        #   tokenEndpoint: https://login.example.com/token
        #   grants:
        #     clientCredentials: {"{}"}

        # rateLimits:
        #   - {"{ requests: 100, window: 10s }"}
        {(isOData ? "\n# paging:\n#   pageSize: 100\n#   order: id\n\n# include:\n#   sets: [Customers]" : "")}

        """.ReplaceLineEndings("\n");

    /// <summary>The first program to run.</summary>
    /// <param name="name">The client's name without its end.</param>
    /// <param name="clientNamespace">Its namespace.</param>
    /// <param name="set">A set to read; null if there is none.</param>
    /// <param name="hasToken">The service was asked with a bearer token, so that the client needs one as well.</param>
    public static string Program(string name, string clientNamespace, string? set, bool hasToken) => $"""
        {(hasToken ? "using Clientele.Authentication;\n" : "")}using {clientNamespace};

        using var client = {name}Client.Create({(hasToken ? $"o => o.Credentials = new StaticTokenCredentials(System.Environment.GetEnvironmentVariable(\"CLIENTELE_TOKEN\")!)" : "")});{(hasToken ? "" : "   // o => o.Credentials = … where the service asks for them")}
        {(set is null
            ? "// Look at what the client has: client."
            : $"await foreach (var row in client.{set})\n{{\n    Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(row));\n    break;\n}}")}
        """.ReplaceLineEndings("\n");
}
