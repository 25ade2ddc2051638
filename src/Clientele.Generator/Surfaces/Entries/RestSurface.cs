using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Model.Rest;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Surfaces.Entries;

/// <summary>What callers of a REST service can rely on.</summary>
internal sealed class RestSurface
{
    private readonly List<SurfaceEntry> _entries = [];
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    public static Surface Of(RestServiceModel service)
    {
        var surface = new RestSurface();
        surface.AddKeys(service);
        surface.AddContract(service.Contract);
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
            surface.AddResource(service.Resources.ToDictionary(resource => resource.TypeName, StringComparer.Ordinal), service.Resources[0], "");
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

    private void AddResource(Dictionary<string, RestResourceModel> resources, RestResourceModel resource, string path)
    {
        foreach (var operation in resource.Operations)
        {
            AddOperation(operation, path);
        }

        foreach (var child in resource.Children)
        {
            if (resources.TryGetValue(child.TypeName, out var next))
            {
                AddResource(resources, next, path + child.CSharpName + ".");
            }
        }
    }

    private void AddOperation(RestOperationModel operation, string path)
    {
        var key = operation.Method + ":" + Template(operation.Template);
        var result = operation.Result;
        var flags = new List<string>()
            .AddValue(SurfaceFlags.As, path + operation.CSharpName)
            .AddValue(SurfaceFlags.Server, operation.Server)
            .AddValue(SurfaceFlags.Paging, operation.Paging?.Next.Kind.ToString())
            .AddIf(result.CanBeAbsent, SurfaceFlags.CanBeAbsent)
            .AddIf(operation.Envelope, "in-envelope")
            .AddIf(operation.Deprecated is not null, SurfaceFlags.Deprecated);
        var type = result.Kind switch
        {
            RestResultKind.Nothing => "",
            RestResultKind.Text => "Text",
            RestResultKind.Stream => "Stream",
            RestResultKind.List => "Items<" + (result.Type is { } item ? Type(item) : "Any") + ">",
            _ => result.Type is { } value ? Type(value) : "Any",
        };
        Add(SurfaceKind.Operation, key, type, flags, operation.Documentation, operation.Deprecated);
        foreach (var parameter in operation.Parameters)
        {
            var own = new List<string>()
                .AddIf(parameter.IsRequired, SurfaceFlags.Required)
                .AddValue("in", parameter.Place.ToString().ToLowerInvariant())
                .AddValue("style", parameter.IsJson ? "json" : parameter.Style is ParameterStyle.Form or ParameterStyle.Simple ? null : parameter.Style.Name())
                .AddIf(parameter.Place == RestPlace.Query && parameter.Style == ParameterStyle.Form && !parameter.Explode, "joined")
                .AddName(parameter.WireName, Naming.Identifiers.Pascal(parameter.CSharpName, ""));
            Add(SurfaceKind.Parameter, SurfaceKey.Input(key, parameter.WireName), Type(parameter.Type), own, parameter.Documentation);
        }

        if (operation.Body is { } body)
        {
            AddBody(key, body);
        }
    }

    private void AddBody(string key, RestBodyModel body)
    {
        if (body.Kind != RestBodyKind.Multipart)
        {
            var flags = new List<string>()
                .AddIf(body.IsRequired, SurfaceFlags.Required)
                .AddValue(SurfaceFlags.MediaType, body.MediaType)
                .AddName("body", Naming.Identifiers.Pascal(body.CSharpName, ""));
            Add(SurfaceKind.Body, SurfaceKey.Input(key, "body"), body.Type is { } type ? Type(type) : "Stream", flags, body.Documentation);
        }

        foreach (var part in body.Parts)
        {
            var flags = new List<string>().AddIf(part.IsRequired, SurfaceFlags.Required).AddName(part.WireName, Naming.Identifiers.Pascal(part.CSharpName, ""));
            var type = part.Type is { } given ? Type(given) : "File";
            Add(SurfaceKind.Part, SurfaceKey.Input(key, part.WireName), part.IsList ? "List<" + type + ">" : type, flags, part.Documentation);
        }
    }

    /// <summary>Slashes of a path are its own.</summary>
    private static string Template(string template) => SurfaceKey.Escape(template).Replace("%2F", "/");

    private string Type(RestTypeReference type) => SurfaceTypes.Of(type, _keys);

    private void Add(
        SurfaceKind kind, string key, string type, List<string> flags, DocumentationModel? words = null, string? deprecated = null) =>
        _entries.Add(new SurfaceEntry(kind, key, type, SurfaceFlags.Of(flags))
        {
            Order = _entries.Count,
            Words = words is null ? null : SurfaceTypes.Words(words, deprecated),
        });
}
