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
using Clientele.Servers;

namespace Clientele.Generator.Binding.Rest.Servers;

/// <summary>Servers by role, and the variables of their addresses.</summary>
internal sealed class ServerBinder(OpenApiDocument document, BindingReport report, NameScope typeNames)
{
    private readonly List<(OpenApiServer Server, RestServerModel Model)> _servers = [];
    private readonly Dictionary<string, RestVariableModel> _variables = new(StringComparer.Ordinal);
    private readonly NameScope _variableNames = new(ReservedNames.RegistrationParameters);
    private readonly List<RestEnumModel> _enums = [];

    public EquatableArray<RestServerModel> Servers => _servers.Select(server => server.Model).ToEquatableArray();

    public EquatableArray<RestVariableModel> Variables => _variables.Values.ToEquatableArray();

    public IReadOnlyList<RestEnumModel> Enums => _enums;

    /// <summary>Takes the document's servers: the first is the base address, of the others those that have a role.</summary>
    public void BindDocument(string? baseAddress)
    {
        if (baseAddress is not null)
        {
            _servers.Add((new OpenApiServer(new Positioned<string>(baseAddress, default)), new RestServerModel("", baseAddress)));
        }

        foreach (var server in document.Servers)
        {
            if (_servers.Count == 0 || server.Role is not null)
            {
                Add(server, _servers.Count == 0 ? "" : server.Role!.Value);
            }
        }
    }

    /// <summary>The role of the server that an operation lives on; empty for the base address.</summary>
    public string RoleOf(OpenApiOperation operation)
    {
        if (operation.Rules.Server is { } named)
        {
            return RoleOf(named);
        }

        if (operation.Servers.Count == 0)
        {
            return "";
        }

        var own = operation.Servers[0];
        foreach (var (server, model) in _servers)
        {
            if (server.Url.Value == own.Url.Value)
            {
                return model.Role;
            }
        }

        return Add(own, own.Role?.Value ?? "server" + (_servers.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)) ?? "";
    }

    /// <summary>The role by its name; empty for the base address, whatever it is called, and for a name that is none.</summary>
    public string RoleOf(Positioned<string> named)
    {
        if (document.Servers.Count > 0 && document.Servers[0].Role?.Value == named.Value)
        {
            return "";
        }

        if (_servers.Exists(server => server.Model.Role == named.Value))
        {
            return named.Value;
        }

        var known = document.Servers.Select(server => server.Role?.Value).OfType<string>();
        report.Add(VocabularyDescriptors.UnknownServer, named.Span, named.Value, report.Suggest(named.Value, known));
        return "";
    }

    public string? Template(string role) => _servers.Where(server => server.Model.Role == role).Select(server => server.Model.Template).FirstOrDefault();

    private string? Add(OpenApiServer server, string role)
    {
        var url = server.Url.Value;
        if (!url.Contains("://") || !Uri.TryCreate(WithDefaults(server), UriKind.Absolute, out var address) || !IsHttp(address))
        {
            report.Add(RestDescriptors.UnusableServer, server.Url.Span, url);
            return null;
        }

        var query = url.IndexOfAny(['?', '#']);
        var template = (query < 0 ? url : url.Substring(0, query)).TrimEnd('/') + "/";
        var variables = server.Variables.Concat(Undeclared(template, server)).ToList();
        var defaults = variables.Select(variable => new KeyValuePair<string, string>(variable.Name.Value, variable.Default)).ToList();
        var isUsable = ServerText.Expand(template, defaults, out _) is not null;
        foreach (var variable in variables.Where(variable => template.Contains("{" + variable.Name.Value + "}")))
        {
            BindVariable(variable, isUsable);
        }

        _servers.Add((server, new RestServerModel(role, template)));
        return role;
    }

    /// <summary>Defaults that together are no address must be given.</summary>
    private void BindVariable(OpenApiServerVariable variable, bool isUsable)
    {
        if (_variables.ContainsKey(variable.Name.Value))
        {
            return;
        }

        RestEnumModel? choices = null;
        if (variable.Choices.Count > 0)
        {
            var schema = new OpenApiSchema(variable.Name.Span) { Description = variable.Description };
            var name = typeNames.Take(Identifiers.Pascal(variable.Name.Value, "Variable"), "Variable");
            choices = EnumNames.OfAddress(schema, name, variable.Name.Value, variable.Choices.Distinct(StringComparer.Ordinal).ToList());
            _enums.Add(choices);
        }

        _variables.Add(variable.Name.Value, new RestVariableModel(
            variable.Name.Value,
            _variableNames.Take(Identifiers.Camel(variable.Name.Value, "variable"), "Value"),
            choices?.CSharpName,
            variable.IsRequired || !isUsable ? null : variable.Default,
            Documents.Of(variable.Description)));
    }

    /// <summary>Variables of an address that nothing declares have no default.</summary>
    private static IEnumerable<OpenApiServerVariable> Undeclared(string template, OpenApiServer server)
    {
        for (int open = template.IndexOf('{'), close; open >= 0 && (close = template.IndexOf('}', open)) > open + 1; open = template.IndexOf('{', close))
        {
            var name = template.Substring(open + 1, close - open - 1);
            if (!server.Variables.Any(variable => variable.Name.Value == name))
            {
                yield return new OpenApiServerVariable(new Positioned<string>(name, server.Url.Span), "") { IsRequired = true };
            }
        }
    }

    /// <summary>The address with something in the place of each variable, to see what it is.</summary>
    private static string WithDefaults(OpenApiServer server) => Undeclared(server.Url.Value, server)
        .Concat(server.Variables)
        .Aggregate(server.Url.Value, (url, variable) => url.Replace("{" + variable.Name.Value + "}", variable.Default.Length == 0 ? "x" : variable.Default));

    private static bool IsHttp(Uri address) => address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp;
}
