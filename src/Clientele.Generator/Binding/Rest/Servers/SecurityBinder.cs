using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Binding.Rest.Schemas;
using Clientele.Generator.Binding.Shared;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Naming;
using Clientele.Generator.Reading.OpenApi;

namespace Clientele.Generator.Binding.Rest.Servers;

/// <summary>How the requests of each operation are authenticated (OpenAPI 3.1, Security Requirement Object).</summary>
internal sealed class SecurityBinder
{
    /// <summary>The name of the account's token among schemes.</summary>
    private const string Account = "";

    private readonly OpenApiDocument _document;
    private readonly BindingReport _report;
    private readonly Dictionary<string, RestSchemeModel?> _schemes = new(StringComparer.Ordinal);
    private readonly List<RestSignatureModel> _signatures = [];
    private readonly RestSignatureModel? _default;

    /// <summary>Binds schemes, and what holds for most operations.</summary>
    /// <param name="account">The scheme of the account's tokens; null where a contract says how they are got, for every scheme that has tokens.</param>
    /// <param name="tokenOperation">The operation that gives tokens: its own credentials are no client's.</param>
    public SecurityBinder(OpenApiDocument document, OpenApiSecurityScheme? account, string? tokenOperation, BindingReport report)
    {
        _document = document;
        _report = report;
        var names = new NameScope(ReservedNames.SecurityMembers);
        foreach (var scheme in document.SecuritySchemes)
        {
            _schemes[scheme.Name.Value] = Scheme(scheme, names);
            IsAccount[scheme.Name.Value] = scheme.IsBearer && (account is null || account == scheme);
        }

        _default = Default();
        foreach (var operation in document.Operations.Where(operation => tokenOperation is null || operation.OperationId?.Value != tokenOperation))
        {
            if (Of(operation.Security ?? document.Security, silently: true) is { } signature && !IsAccountAlone(signature) && !_signatures.Contains(signature))
            {
                _signatures.Add(signature);
            }
        }
    }

    private Dictionary<string, bool> IsAccount { get; } = new(StringComparer.Ordinal);

    public RestSecurityModel Model => new(
        _schemes.Where(scheme => !IsAccount[scheme.Key]).Select(scheme => scheme.Value).OfType<RestSchemeModel>().ToEquatableArray(),
        _default is null || IsAccountAlone(_default) ? null : _default,
        _signatures.ToEquatableArray());

    /// <summary>How an operation's requests are authenticated; null where that is what most do.</summary>
    public RestSignatureModel? Bind(OpenApiOperation operation) =>
        Of(operation.Security ?? _document.Security, silently: operation.Security is null) is { } signature && !signature.Equals(_default) ? signature : null;

    /// <summary>Scopes that an operation needs, in any of its ways.</summary>
    public EquatableArray<string> Scopes(OpenApiOperation operation) => (operation.Security ?? _document.Security ?? [])
        .SelectMany(requirement => requirement.Schemes)
        .SelectMany(use => use.Scopes)
        .Distinct(StringComparer.Ordinal)
        .ToEquatableArray();

    /// <summary>Reports what the document itself says wrong, once.</summary>
    public void ReportDocument() => Of(_document.Security, silently: false);

    /// <summary>What the document says of all operations, else what most of them say.</summary>
    private RestSignatureModel? Default()
    {
        if (_document.Security is not null)
        {
            return Of(_document.Security, silently: true);
        }

        var all = _document.Operations.Select(operation => Of(operation.Security, silently: true)).ToList();
        return all.Contains(null) ? null : all
            .OfType<RestSignatureModel>()
            .GroupBy(signature => signature)
            .OrderByDescending(group => group.Count())
            .FirstOrDefault()?.Key;
    }

    /// <summary>How requests with these requirements are authenticated; null where the document says nothing anywhere, so that credentials go where there are any.</summary>
    private RestSignatureModel? Of(IReadOnlyList<OpenApiSecurityRequirement>? requirements, bool silently)
    {
        if (requirements is null)
        {
            return SaysNothing || IsLeftToContract ? Unsaid : new RestSignatureModel([]);
        }

        var ways = new List<RestSignaturePart>();
        foreach (var requirement in requirements)
        {
            if (Way(requirement, silently) is { } way && !ways.Contains(way))
            {
                ways.Add(way);
            }
        }

        // Where no way is known, the account's token is the best guess: an anonymous request would be refused for certain.
        return requirements.Count > 0 && ways.Count == 0 ? new RestSignatureModel([new RestSignaturePart([Account])])
            : ways.Count > 0 && ways.TrueForAll(way => way.Schemes.IsEmpty) ? new RestSignatureModel([])
            : new RestSignatureModel(ways.ToEquatableArray());
    }

    /// <summary>No operation and not the document says what requests need.</summary>
    private bool SaysNothing => _document.Security is null && _document.Operations.All(operation => operation.Security is null);

    /// <summary>A contract's authentication signs all that the document does not exempt.</summary>
    private bool IsLeftToContract => _document.SecuritySchemes.Count == 0;

    /// <summary>Schemes that nothing refers to: credentials are sent where there are any, and needed by nothing.</summary>
    private RestSignatureModel? Unsaid => _document.SecuritySchemes.Count == 0
        ? null
        : new RestSignatureModel(_schemes.Keys
            .Where(name => IsAccount[name] || _schemes[name] is not null)
            .Select(name => new RestSignaturePart([IsAccount[name] ? Account : _schemes[name]!.CSharpName]))
            .Distinct()
            .Append(new RestSignaturePart([]))
            .ToEquatableArray());

    private RestSignaturePart? Way(OpenApiSecurityRequirement requirement, bool silently)
    {
        var names = new List<string>();
        foreach (var use in requirement.Schemes)
        {
            if (!_schemes.TryGetValue(use.Name.Value, out var scheme))
            {
                if (!silently)
                {
                    _report.Add(RestDescriptors.UnknownScheme, use.Name.Span, use.Name.Value, _report.Suggest(use.Name.Value, _schemes.Keys));
                }

                return null;
            }

            if (IsAccount[use.Name.Value])
            {
                names.Add(Account);
            }
            else if (scheme is not null)
            {
                names.Add(scheme.CSharpName);
            }
        }

        return new RestSignaturePart(names.Distinct(StringComparer.Ordinal).ToEquatableArray());
    }

    private RestSchemeModel? Scheme(OpenApiSecurityScheme scheme, NameScope names)
    {
        RestSchemeKind? kind = scheme switch
        {
            { IsBearer: true } => RestSchemeKind.Bearer,
            { Type: "http", Scheme: "basic" } => RestSchemeKind.Basic,
            { Type: "apiKey", In: "header", ParameterName: not null } => RestSchemeKind.HeaderKey,
            { Type: "apiKey", In: "query", ParameterName: not null } => RestSchemeKind.QueryKey,
            { Type: "apiKey", In: "cookie", ParameterName: not null } => RestSchemeKind.CookieKey,
            _ => null,
        };
        if (kind is null)
        {
            // A certificate is the handler's business, and no other scheme is known.
            if (scheme.Type != "mutualTLS")
            {
                _report.Add(RestDescriptors.UnsupportedScheme, scheme.Name.Span, scheme.Name.Value, scheme.Type == "http" ? "http " + scheme.Scheme : scheme.Type);
            }

            return null;
        }

        return new RestSchemeModel(
            scheme.Name.Value,
            names.Take(Identifiers.Pascal(scheme.Name.Value, "Scheme"), "Scheme"),
            kind.Value,
            scheme.ParameterName ?? "",
            Documents.Of(scheme.Description));
    }

    private static bool IsAccountAlone(RestSignatureModel signature) =>
        signature.Ways.Count == 1 && signature.Ways[0].Schemes.Count == 1 && signature.Ways[0].Schemes[0] == Account;
}
