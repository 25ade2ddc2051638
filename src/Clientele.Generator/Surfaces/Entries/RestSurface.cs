using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Surfaces.Entries;

/// <summary>What callers of a REST service can rely on.</summary>
internal sealed partial class RestSurface
{
    private readonly List<SurfaceEntry> _entries = [];
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _headerKeys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _schemeNames = new(StringComparer.Ordinal) { [""] = "token" };

    public static Surface Of(RestServiceModel service)
    {
        var surface = new RestSurface();
        surface.AddKeys(service);
        surface.AddContract(service.Contract);
        surface.AddSecurity(service.Contract.Security);
        surface.AddHeaders(service.Headers);
        foreach (var type in service.Classes)
        {
            surface.AddClass(type);
        }

        foreach (var type in service.Enums)
        {
            surface.AddEnum(type);
        }

        foreach (var type in service.Unions)
        {
            surface.AddUnion(type);
        }

        if (service.Resources.Count > 0)
        {
            surface.AddResource(service.Resources.ToDictionary(resource => resource.TypeName, StringComparer.Ordinal), service.Resources[0], "", service.Contract.Security.Default);
        }

        return new Surface(service.Name, surface._entries);
    }

    /// <summary>Types go by the description's names; where two have one, by those of C#.</summary>
    private void AddKeys(RestServiceModel service)
    {
        var types = service.Classes.Select(type => (type.WireName, type.CSharpName))
            .Concat(service.Enums.Select(type => (type.WireName, type.CSharpName)))
            .Concat(service.Unions.Select(type => (type.WireName, type.CSharpName)))
            .ToList();
        foreach (var same in types.GroupBy(type => type.WireName, StringComparer.Ordinal))
        {
            var several = same.Skip(1).Any();
            foreach (var (wire, csharp) in same)
            {
                _keys[csharp] = SurfaceKey.Escape(several ? csharp : wire);
            }
        }
    }

    private void AddContract(RestContractModel contract)
    {
        foreach (var server in contract.Servers)
        {
            Add(SurfaceKind.Server, SurfaceKey.Escape(server.Role.Length == 0 ? "base" : server.Role), server.Template, []);
        }

        foreach (var variable in contract.Variables)
        {
            var flags = new List<string>()
                .AddIf(variable.Default is null, SurfaceFlags.Required)
                .AddValue(SurfaceFlags.Default, variable.Default)
                .AddName(variable.WireName, Naming.Identifiers.Pascal(variable.CSharpName, ""));
            Add(SurfaceKind.Variable, SurfaceKey.Escape(variable.WireName), variable.EnumName is { } choice && _keys.TryGetValue(choice, out var key) ? key : "String", flags, variable.Documentation);
        }

        if (contract.Authentication is { } authentication)
        {
            AddGrant("clientCredentials", authentication.ClientCredentials is not null, authentication.ClientCredentials?.TokenEndpoint);
            AddGrant("password", authentication.Password is not null, authentication.Password?.TokenEndpoint);
            AddGrant("authorizationCode", authentication.AuthorizationCode is not null, authentication.AuthorizationCode?.TokenEndpoint);
            AddGrant("deviceCode", authentication.DeviceCode is not null, authentication.DeviceCode?.TokenEndpoint);
            AddGrant("refreshToken", authentication.Refresh is not null, authentication.Refresh?.TokenEndpoint);

            void AddGrant(string name, bool isOffered, string? endpoint)
            {
                if (isOffered)
                {
                    Add(SurfaceKind.Grant, name, SurfaceKey.Escape(endpoint ?? authentication.TokenEndpoint ?? authentication.MetadataAddress ?? "").Replace("%2F", "/"), []);
                }
            }
        }

        if (contract.Envelope is { } envelope)
        {
            var flags = new List<string>()
                .AddValue("status", string.Join("+", envelope.Status))
                .AddValue("message", string.Join("+", envelope.Message))
                .AddValue("code", string.Join("+", envelope.Code));
            Add(SurfaceKind.Envelope, "body", SurfaceKey.Escape(string.Join("+", envelope.Payload)), flags);
        }

        foreach (var error in contract.Errors)
        {
            Add(SurfaceKind.Error, (error.Status?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "any") + (error.Code is { } code ? "/" + SurfaceKey.Escape(code) : ""), error.Kind.ToString(), []);
        }
    }

    private void AddSecurity(RestSecurityModel security)
    {
        foreach (var scheme in security.Schemes)
        {
            var flags = new List<string>().AddValue("name", scheme.ParameterName).AddName(scheme.WireName, scheme.CSharpName);
            _schemeNames.Add(scheme.CSharpName, scheme.WireName);
            Add(SurfaceKind.Scheme, SurfaceKey.Escape(scheme.WireName), scheme.Kind.ToString(), flags, scheme.Documentation);
        }
    }

    /// <summary>Header fields go by their names, where responses have one with several types by those of C#.</summary>
    private void AddHeaders(IReadOnlyCollection<RestHeaderModel> headers)
    {
        foreach (var same in headers.GroupBy(header => header.WireName, StringComparer.OrdinalIgnoreCase))
        {
            var several = same.Skip(1).Any();
            foreach (var header in same)
            {
                var key = SurfaceKey.Escape(several ? header.CSharpName : header.WireName);
                _headerKeys.Add(header.CSharpName, key);
                Add(SurfaceKind.Header, key, Type(header.Type with { IsNullable = false }), new List<string>().AddName(header.WireName, header.CSharpName), header.Documentation);
            }
        }
    }

    private void AddClass(RestClassModel type)
    {
        var key = _keys[type.CSharpName];
        var flags = new List<string>()
            .AddValue(SurfaceFlags.Base, type.BaseName is { } parent && _keys.TryGetValue(parent, out var parentKey) ? parentKey : null)
            .AddValue(SurfaceFlags.Discriminator, type.Discriminator)
            .AddValue(SurfaceFlags.Additional, type.Additional is { } additional ? Type(additional) : null)
            .AddIf(type.IsWritten, SurfaceFlags.Written)
            .AddName(type.WireName, type.CSharpName)
            .AddIf(type.Deprecated is not null, SurfaceFlags.Deprecated);
        Add(SurfaceKind.Class, key, "", flags, type.Documentation, type.Deprecated);
        foreach (var member in type.Members)
        {
            if (!member.IsInherited)
            {
                AddMember(key, member);
            }
        }
    }

    private void AddMember(string owner, RestMemberModel member)
    {
        var flags = new List<string>()
            .AddIf(member.IsRequired, SurfaceFlags.Required)
            .AddIf(member.IsReadOnly, SurfaceFlags.ReadOnly)
            .AddIf(member.IsWriteOnly, SurfaceFlags.WriteOnly)
            .AddValue(SurfaceFlags.Const, member.Constant)
            .AddName(member.WireName, member.CSharpName)
            .AddIf(member.Deprecated is not null, SurfaceFlags.Deprecated);
        _entries.Add(new SurfaceEntry(SurfaceKind.Member, SurfaceKey.Part(owner, member.WireName), Type(member.Type), SurfaceFlags.Of(flags))
        {
            Order = _entries.Count,
            Words = SurfaceTypes.Words(member.Documentation, member.Deprecated, member.DefaultValue),
            Limits = member.Facets ?? "",
        });
    }

    private void AddEnum(RestEnumModel type)
    {
        var key = _keys[type.CSharpName];
        var flags = new List<string>().AddName(type.WireName, type.CSharpName).AddIf(type.IsNumeric, "numbers").AddIf(type.Deprecated is not null, SurfaceFlags.Deprecated);
        Add(SurfaceKind.Enum, key, "", flags, type.Documentation, type.Deprecated);
        foreach (var member in type.Members)
        {
            Add(SurfaceKind.Value, SurfaceKey.Part(key, member.Value), "", new List<string>().AddName(member.Value, member.CSharpName));
        }
    }

    private void AddUnion(RestUnionModel type)
    {
        var key = _keys[type.CSharpName];
        var flags = new List<string>()
            .AddValue(SurfaceFlags.Discriminator, type.Discriminator)
            .AddName(type.WireName, type.CSharpName)
            .AddIf(type.Deprecated is not null, SurfaceFlags.Deprecated);
        Add(SurfaceKind.Union, key, "", flags, type.Documentation, type.Deprecated);
        foreach (var alternative in type.Alternatives)
        {
            Add(
                SurfaceKind.Alternative,
                SurfaceKey.Part(key, alternative.CSharpName),
                Type(alternative.Type),
                new List<string>().AddValue("values", string.Join("+", alternative.Values)));
        }
    }

    private string Type(RestTypeReference type) => SurfaceTypes.Of(type, _keys);

    private void Add(
        SurfaceKind kind, string key, string type, List<string> flags, DocumentationModel? words = null, string? deprecated = null) =>
        _entries.Add(new SurfaceEntry(kind, key, type, SurfaceFlags.Of(flags))
        {
            Order = _entries.Count,
            Words = words is null ? null : SurfaceTypes.Words(words, deprecated),
        });
}
