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
    public RestAuthenticationModel? Bind()
    {
        foreach (var scheme in document.SecuritySchemes)
        {
            if (scheme.Rules is { } rules && ByOperation(rules) is { } described)
            {
                return described;
            }
        }

        return document.SecuritySchemes.Select(ByFlow).FirstOrDefault(model => model is not null)
            ?? (document.SecuritySchemes.Any(scheme => scheme is { Type: "http", Scheme: "bearer" } or { Type: "oauth2" or "openIdConnect" })
                ? new RestAuthenticationModel(null, Origins([]), RestGrant.None, null, null, null, null, null, null)
                : null);
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

        return new RestAuthenticationModel(
            server + string.Concat(PathTemplate.Parse(operation.Template).Select(part => part.Text)),
            Origins(rules.Servers.Select(servers.RoleOf)),
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

    private RestAuthenticationModel? ByFlow(OpenApiSecurityScheme scheme)
    {
        foreach (var (flow, grant) in new[] { ("clientCredentials", RestGrant.ClientBasicEncoded), ("password", RestGrant.Password) })
        {
            if (scheme.TokenUrls.TryGetValue(flow, out var url) && Absolute(url.Value) is { } endpoint)
            {
                return new RestAuthenticationModel(endpoint, Origins([]), grant, null, null, null, null, null, null);
            }
        }

        return null;
    }

    /// <summary>A token URL may be relative to the server (OpenAPI 3.1, 4.8.30).</summary>
    private string? Absolute(string url) => url.Contains("://")
        ? ContractScalars.Address(url) is null ? null : url
        : servers.Template("") is { } server && !server.Contains("{") && Uri.TryCreate(new Uri(server), url, out var address) ? address.AbsoluteUri : null;

    /// <summary>All servers that operations live on take the token, unless the document names those that do.</summary>
    private EquatableArray<string> Origins(IEnumerable<string> roles)
    {
        var named = roles.ToList();
        return servers.Servers.Where(server => server.Role.Length > 0 && (named.Count == 0 || named.Contains(server.Role))).Select(server => server.Template).ToEquatableArray();
    }

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
