using System.Collections.Generic;
using System.Linq;
using Clientele.Generator.Foundation;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Syntax;

namespace Clientele.Generator.Reading.OpenApi;

/// <summary>Reads <c>x-clientele</c>, and the extensions of others that say the same.</summary>
internal sealed class VocabularyReader(NodeAccess nodes, ContractChecker checker, List<LocatedDiagnostic> diagnostics)
{
    private readonly PagingAliases _aliases = new(nodes, diagnostics);

    public void Report(LocatedDiagnostic diagnostic) => diagnostics.Add(diagnostic);

    public DocumentRules Document(MappingNode root)
    {
        _aliases.ReadDefaults(root);
        if (Part(root, VocabularyKeys.Document) is not { } part)
        {
            return new DocumentRules();
        }

        return new DocumentRules
        {
            Name = part.Positioned("name"),
            Namespace = part.Positioned("namespace"),
            Envelope = part.Object("envelope") is { } envelope ? Envelope(envelope) : null,
            Paging = part.Map("paging", (entry, node) => PagingReader.Read(entry.KeySpan, node)),
            RateLimits = ServiceMapper.RateLimits(part),
            Errors = ServiceMapper.Errors(part),
            Responses = part.Text("responses"),
            DateTimes = part.Text("dateTimes"),
            Durations = part.Text("durations"),
            FieldErrors = part.Object("fieldErrors") is { } fields && fields.Text("pattern") is { } pattern
                ? new FieldErrorRules(pattern, fields.Text("separator") ?? ", ", Values(fields, "kinds"))
                : null,
        };
    }

    public Positioned<string>? Role(MappingNode server) => Part(server, VocabularyKeys.Server).Positioned("role");

    public bool IsRequired(MappingNode variable) => Part(variable, VocabularyKeys.ServerVariable).Boolean("required") == true;

    public string? ParameterName(MappingNode parameter) => Part(parameter, VocabularyKeys.Parameter).Text("name");

    public OperationRules Operation(MappingNode operation)
    {
        var own = (operation.Find(VocabularyKeys.Extension)?.Value as MappingNode)?.Find("paging")?.Value is MappingNode;
        var part = Part(operation, own ? VocabularyKeys.OperationWithPaging : VocabularyKeys.Operation);
        return new OperationRules
        {
            Name = part.Positioned("name"),
            Resource = part.Positioned("resource"),
            Server = part.Positioned("server"),
            Envelope = part.Boolean("envelope") ?? true,
            PagingName = own ? null : part.Positioned("paging"),
            Paging = part.Object("paging") is { } paging ? PagingReader.Read(part!.Find("paging")!.KeySpan, paging) : _aliases.Read(operation),
            IsList = NodeAccess.IsTrue(operation.Find("x-ms-list")?.Value),
            Evidence = part.Text("evidence"),
        };
    }

    public SchemaRules Schema(MappingNode schema)
    {
        var part = Part(schema, VocabularyKeys.Schema);
        return part is null ? NoSchemaRules : new SchemaRules
        {
            Name = part.Positioned("name"),
            Member = part.Text("member"),
            IsBoolean = part.Text("type") == "boolean",
            Evidence = part.Text("evidence"),
        };
    }

    public TokenRules? Tokens(MappingNode scheme) => scheme.Find(VocabularyKeys.Extension) is not { } extension
        || checker.CheckPart(
            extension, (scheme.Find("flows") ?? scheme.Find("openIdConnectUrl")) is null ? VocabularyKeys.SecuritySchemeWithoutFlows : VocabularyKeys.SecurityScheme, VocabularyKeys.Extension) is not { } part
            ? null
            : new TokenRules(extension.KeySpan)
            {
                Operation = part.Positioned("operation"),
                Credentials = part.Text("credentials"),
                ClientId = part.Text("clientId"),
                Scope = part.Text("scope"),
                Parameters = ServiceMapper.Parameters(part),
                AccessToken = part.Positioned("accessToken"),
                ExpiresIn = part.Positioned("expiresIn"),
                ExpiresAt = part.Positioned("expiresAt"),
                LifetimeSeconds = part.Seconds("lifetime"),
                RenewBeforeSeconds = part.Seconds("renewBefore"),
                Servers = part.Texts("servers"),
            };

    private static readonly SchemaRules NoSchemaRules = new();

    private static EnvelopeRules? Envelope(MappingNode node) => node.Positioned("payload") is not { } payload ? null : new EnvelopeRules(payload)
    {
        Status = node.Positioned("status"),
        Success = Values(node, "success"),
        Failure = Values(node, "failure"),
        Message = node.Positioned("message"),
        Code = node.Positioned("code"),
        Result = node.Positioned("result"),
        Count = node.Positioned("count"),
        Limit = node.Positioned("limit"),
    };

    private static List<string> Values(MappingNode node, string key) => node.Texts(key).Select(text => text.Value).ToList();

    private MappingNode? Part(MappingNode owner, ContractShape shape) => owner.Find(VocabularyKeys.Extension) is { } extension
        ? checker.CheckPart(extension, shape, VocabularyKeys.Extension)
        : null;
}
