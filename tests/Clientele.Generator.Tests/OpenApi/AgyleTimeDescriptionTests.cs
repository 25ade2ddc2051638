using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Tests.Harness;
using Microsoft.OpenApi;

namespace Clientele.Generator.Tests.OpenApi;

/// <summary>The hand-written description of Agyle Time is right by its own vocabulary and by other readers, and says how well it is known.</summary>
public sealed class AgyleTimeDescriptionTests
{
    private static readonly string Text = Repository.Read("specs/agyletime/agyletime.openapi.yaml");

    [Fact]
    public void Nothing_is_wrong_with_it()
    {
        var code = RestCode.Clean(Text);

        Assert.NotEmpty(code.Build());
    }

    [Fact]
    public void Another_reader_finds_no_fault_and_the_same_operations()
    {
        var diagnostic = OpenApiOracle.Read(Text).Diagnostic!;

        Assert.Empty(diagnostic.Errors.Select(error => error.ToString()));
        Assert.Empty(diagnostic.Warnings.Select(warning => warning.ToString()));
        Assert.Equal(
            OpenApiOracle.Operations(Text),
            RestCode.Of(Text).Operations.Select(operation => operation.Method + " " + operation.Template).Order(StringComparer.Ordinal));
    }

    /// <summary>All that public material shows, by verb, host and path; where no verb is known, the one that the path suggests.</summary>
    [Fact]
    public void Every_endpoint_that_is_known_is_there() => Assert.Equal(
        """
         DELETE /api/authority/credentials/{identifier}
         GET /api/authority/credentials
         GET /api/organisation/users
         GET /api/schedule/leave
         GET /api/schedule/tasks/definitions
         GET /api/workactivity/tasks
         GET /api/workactivity/workstreams/metrics/agents
         POST /api/authority/credentials
         POST /api/authority/token
         POST /api/workactivity/tasks
        region DELETE /workactivity/workstreams/{identifier}
        region GET /forecast
        region GET /metrics/schedule
        region GET /organisation/business-roles
        region GET /organisation/system-roles
        region GET /organisation/users
        region GET /schedule/leave
        region GET /schedule/shifts/published
        region GET /workactivity/contacts
        region GET /workactivity/interactions
        region GET /workactivity/workstreams
        region GET /workactivity/workstreams/{identifier}
        region POST /workactivity/workstreams
        """.Split('\n'),
        RestCode.Of(Text).Operations.Select(operation => $"{operation.Server} {operation.Method} {operation.Template}").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_operation_and_every_schema_says_its_evidence()
    {
        var document = OpenApiOracle.Read(Text).Document!;
        var operations = document.Paths.SelectMany(path => path.Value.Operations!.Values.Select(operation => (Name: operation.OperationId!, operation.Extensions)));
        var schemas = document.Components!.Schemas!.Select(schema => (Name: schema.Key, schema.Value.Extensions));

        Assert.All(operations.Concat(schemas), part => Assert.True(Evidence(part.Extensions) is "documented" or "observed" or "inferred", part.Name));
    }

    [Fact]
    public void Comments_of_operations_and_types_repeat_the_evidence()
    {
        var code = RestCode.Of(Text);

        Assert.Contains("Evidence: documented by the vendor.", code.File("Resources.OrganisationUsersResource"), StringComparison.Ordinal);
        Assert.Contains("Evidence: observed in the traffic of the service.", code.File("Types.UserV2"), StringComparison.Ordinal);
        Assert.Contains("Evidence: inferred, not seen.", code.File("Resources.WorkActivityContactsResource"), StringComparison.Ordinal);
    }

    [Fact]
    public void Analyzers_learn_that_tokens_expire_and_how_to_get_new_ones() => Assert.Contains(
        """[ApiClient(Service = "AgyleTime", Grants = new[] { "client_credentials" }, AccessTokensExpire = true)]""", RestCode.Of(Text).File("Client"), StringComparison.Ordinal);

    private static string? Evidence(IDictionary<string, IOpenApiExtension>? extensions) =>
        extensions is not null && extensions.TryGetValue("x-clientele", out var words) ? ((JsonNodeExtension)words).Node["evidence"]?.GetValue<string>() : null;
}
