using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.Rest.Paths;
using Clientele.Generator.Binding.Rest.Responses;
using Clientele.Generator.Binding.Rest.Schemas;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Reading.OpenApi;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Binding.Rest.Servers;

/// <summary>Where tokens come from: as <c>x-clientele</c> of a security scheme says, else as its OAuth flows do.</summary>
internal sealed class AuthenticationBinder(OpenApiDocument document, ServerBinder servers, BindingReport report, SchemaPointers pointers)
{
    /// <summary>Those that need a person least come first.</summary>
    private static readonly string[] s_flows = ["clientCredentials", "password", "authorizationCode", "deviceAuthorization"];

    private readonly List<string> _roles = [];

    /// <summary>
    /// Addresses besides the base address that tokens may go to, once all operations are bound: all servers that operations live on, unless the document names
    /// those that take the token.
    /// </summary>
    public EquatableArray<string> Origins => servers.Servers
        .Where(server => server.Role.Length > 0 && (_roles.Count == 0 || _roles.Contains(server.Role)))
        .Select(server => server.Template)
        .ToEquatableArray();

    /// <summary>How tokens are got, and the scheme that they are of; null where no scheme has tokens.</summary>
    public (RestAuthenticationModel Model, OpenApiSecurityScheme Scheme)? Bind()
    {
        foreach (var scheme in document.SecuritySchemes)
        {
            if (scheme.Rules is { } rules && ByOperation(rules) is { } described)
            {
                return (described, scheme);
            }
        }

        foreach (var scheme in document.SecuritySchemes)
        {
            if (ByFlow(scheme) is { } flow)
            {
                return (flow, scheme);
            }
        }

        return document.SecuritySchemes.FirstOrDefault(scheme => scheme.IsBearer) is { } bearer
            ? (new RestAuthenticationModel(null, [], RestGrant.None, null, null, null, null, null, null), bearer)
            : null;
    }

    private RestAuthenticationModel? ByOperation(TokenRules rules)
    {
        if (rules.Operation is not { } named)
        {
            return null;
        }

        var operation = document.Operations.FirstOrDefault(candidate => candidate.OperationId?.Value == named.Value);
        if (operation is null)
        {
            var known = document.Operations.Select(candidate => candidate.OperationId?.Value).OfType<string>();
            report.Add(VocabularyDescriptors.UnknownOperation, named.Span, named.Value, report.Suggest(named.Value, known));
            return null;
        }

        if (servers.Template(servers.RoleOf(operation)) is not { } server)
        {
            return null;
        }

        _roles.AddRange(rules.Servers.Select(servers.RoleOf));
        return new RestAuthenticationModel(
            server + string.Concat(PathTemplate.Parse(operation.Template).Select(part => part.Text)),
            [],
            rules.Credentials switch
            {
                "form" => RestGrant.ClientForm,
                "basicEncoded" => RestGrant.ClientBasicEncoded,
                _ => RestGrant.ClientBasic,
            },
            rules.Scope,
            Path(operation, rules.AccessToken),
            Path(operation, rules.ExpiresIn),
            Path(operation, rules.ExpiresAt),
            rules.LifetimeSeconds,
            rules.RenewBeforeSeconds);
    }

    /// <summary>The grants of a scheme that one token endpoint serves: that of the flow that needs a person least.</summary>
    private RestAuthenticationModel? ByFlow(OpenApiSecurityScheme scheme)
    {
        var endpoints = s_flows
            .Select(name => (Name: name, Endpoint: scheme.Flows.TryGetValue(name, out var flow) && (NeedsPerson(name) ? flow.RefreshUrl ?? flow.TokenUrl : flow.TokenUrl) is { } url ? Absolute(url.Value) : null))
            .Where(flow => flow.Endpoint is not null)
            .ToList();
        if (endpoints.Count == 0)
        {
            return null;
        }

        var offered = new HashSet<string>(endpoints.Where(flow => flow.Endpoint == endpoints[0].Endpoint).Select(flow => flow.Name), StringComparer.Ordinal);
        return new RestAuthenticationModel(
            endpoints[0].Endpoint,
            [],
            offered.Contains("clientCredentials") ? RestGrant.ClientBasicEncoded : RestGrant.None,
            null,
            null,
            null,
            null,
            null,
            null,
            HasPassword: offered.Contains("password"),
            HasRefresh: offered.Any(NeedsPerson));
    }

    /// <summary>Whether a person signs in elsewhere, so that a client begins with a refresh token.</summary>
    private static bool NeedsPerson(string flow) => flow is "authorizationCode" or "deviceAuthorization";

    /// <summary>A token URL may be relative to the server (OpenAPI 3.1, 4.8.30).</summary>
    private string? Absolute(string url) => url.Contains("://")
        ? ContractScalars.Address(url) is null ? null : url
        : servers.Template("") is { } server && !server.Contains("{") && Uri.TryCreate(new Uri(server), url, out var address) ? address.AbsoluteUri : null;

    private string? Path(OpenApiOperation operation, Positioned<string>? pointer)
    {
        if (pointer is null)
        {
            return null;
        }

        if (ResultBinder.SuccessSchema(operation) is { } schema && pointers.Find(schema, pointer.Value) is { Schema: null } target)
        {
            report.Add(
                VocabularyDescriptors.PointerNotFound,
                pointer.Span,
                pointer.Value,
                $"the response of {operation.Method} {operation.Template}",
                report.Suggest(target.Missing, target.Known));
        }

        return string.Join(".", JsonPointer.Tokens(pointer.Value));
    }
}
