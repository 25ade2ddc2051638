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
using Clientele.Generator.Model.Service;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Reading.OpenApi;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Binding.Rest.Servers;

/// <summary>Where tokens come from: as <c>x-clientele</c> of a security scheme says, else as its OAuth flows do.</summary>
internal sealed class AuthenticationBinder(OpenApiDocument document, ServerBinder servers, BindingReport report, SchemaPointers pointers)
{
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
    public (AuthenticationModel Model, OpenApiSecurityScheme Scheme)? Bind()
    {
        foreach (var scheme in document.SecuritySchemes)
        {
            if (scheme.Rules is { } rules && ByOperation(rules, scheme) is { } described)
            {
                return (described, scheme);
            }
        }

        return ByFlows() ?? ByMetadata() ?? (document.SecuritySchemes.FirstOrDefault(scheme => scheme.IsBearer) is { } bearer ? (AuthenticationModel.Unknown, bearer) : null);
    }

    /// <summary>A contract's authentication; what it leaves open is the document's.</summary>
    public AuthenticationModel Of(AuthenticationModel contract) => ContractAuthentication.Of(
        contract, (ByFlows() ?? ByMetadata())?.Model, RequiredScopes.Text(RequiredScopes.Of(document, document.SecuritySchemes)));

    /// <summary>What OAuth flows say, and the scheme that they are of; null where there are none.</summary>
    private (AuthenticationModel Model, OpenApiSecurityScheme Scheme)? ByFlows()
    {
        foreach (var scheme in document.SecuritySchemes)
        {
            if (new OAuthFlowBinder(document, scheme, Absolute).Bind() is { } flows)
            {
                _roles.AddRange((scheme.Rules?.Servers ?? []).Select(servers.RoleOf));
                return (flows, scheme);
            }
        }

        return null;
    }

    /// <summary>A provider whose metadata say where tokens come from, and the scheme that it is of; null where there is none.</summary>
    private (AuthenticationModel Model, OpenApiSecurityScheme Scheme)? ByMetadata()
    {
        foreach (var scheme in document.SecuritySchemes.Where(scheme => scheme.Type == "openIdConnect"))
        {
            if (scheme.OpenIdConnectUrl is { } url && Absolute(url.Value) is { } address)
            {
                var rules = scheme.Rules;
                var scope = rules?.Scope ?? RequiredScopes.Text(RequiredScopes.Of(document, [scheme]));
                var parameters = rules?.Parameters ?? [];
                _roles.AddRange((rules?.Servers ?? []).Select(servers.RoleOf));
                return (AuthenticationModel.Unknown with
                {
                    MetadataAddress = address,
                    Password = new PasswordGrantModel(rules?.ClientId, scope, parameters),
                    Refresh = new RefreshGrantModel(rules?.ClientId, null, Rotates: true, null, parameters),
                    ClientCredentials = new ClientCredentialsGrantModel(scope, parameters),
                    AccessTokenLifetimeSeconds = rules?.LifetimeSeconds,
                    RenewBeforeSeconds = rules?.RenewBeforeSeconds,
                    ClientAuthentication = OAuthFlowBinder.Authentication(rules),
                }, scheme);
            }
        }

        return null;
    }

    private AuthenticationModel? ByOperation(TokenRules rules, OpenApiSecurityScheme scheme)
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
        var (accessToken, expiresIn, expiresAt) = (Path(operation, rules.AccessToken), Path(operation, rules.ExpiresIn), Path(operation, rules.ExpiresAt));
        return new AuthenticationModel(
            server + string.Concat(PathTemplate.Parse(operation.Template).Select(part => part.Text)),
            [],
            null,
            null,
            new ClientCredentialsGrantModel(rules.Scope ?? RequiredScopes.Text(RequiredScopes.Of(document, [scheme])), rules.Parameters),
            null,
            rules.LifetimeSeconds,
            rules.RenewBeforeSeconds,
            ClientAuthentication: rules.Credentials switch
            {
                "form" => ClientAuthenticationModel.Form,
                "basicEncoded" => ClientAuthenticationModel.Basic,
                _ => ClientAuthenticationModel.PlainBasic,
            })
        {
            TokenResponse = (accessToken ?? expiresIn ?? expiresAt) is null ? null : new TokenResponseModel(accessToken, expiresIn, expiresAt),
        };
    }

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
