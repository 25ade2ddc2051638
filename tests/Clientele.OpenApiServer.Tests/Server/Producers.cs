using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using NJsonSchema;
using NJsonSchema.Generation.TypeMappers;
using NSwag.Generation.AspNetCore;
using NSwag.Generation.Processors;
using NSwag.Generation.Processors.Contexts;

namespace Clientele.OpenApiServer.Tests.Server;

/// <summary>Who describes the service: ASP.NET Core itself in two versions of OpenAPI, and NSwag.</summary>
internal static class Producers
{
    private const string CatchAll = "/parameters/rest";

    /// <summary>Whether the documents say of all members that may be null that they may.</summary>
    public static bool DescribesNull => true;

    public static void Add(IServiceCollection services)
    {
        services.AddOpenApi("v31", options => options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1);
        services.AddOpenApi("v30", options => options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_0);
        services.AddEndpointsApiExplorer();
        services.AddOpenApiDocument(settings =>
        {
            settings.DocumentName = "nswag";
            settings.OperationProcessors.Add(new MediaTypes());
            settings.SchemaSettings.TypeMappers.Add(new PrimitiveTypeMapper(typeof(JsonNode), _ => { }));
            settings.SchemaSettings.TypeMappers.Add(new PrimitiveTypeMapper(typeof(JsonArray), _ => { }));
            settings.SchemaSettings.TypeMappers.Add(new PrimitiveTypeMapper(typeof(JsonObject), _ => { }));

            // NSwag leaves a parameter that takes the rest of a path out of the path.
            settings.PostProcess = document =>
            {
                document.Paths[CatchAll + "/{path}"] = document.Paths[CatchAll];
                document.Paths.Remove(CatchAll);
            };
        });
    }

    public static void Map(WebApplication app)
    {
        app.MapOpenApi();
        app.UseOpenApi();
    }

    /// <summary>NSwag says <c>application/json</c> of all that minimal APIs give, and describes <c>Stream</c> by its properties.</summary>
    private sealed class MediaTypes : IOperationProcessor
    {
        public bool Process(OperationProcessorContext context)
        {
            var endpoint = ((AspNetCoreOperationProcessorContext)context).ApiDescription.ActionDescriptor.EndpointMetadata;
            foreach (var produced in endpoint.OfType<IProducesResponseTypeMetadata>().Where(produced => produced.ContentTypes.Any(type => type is "text/csv" or "text/event-stream" or "application/octet-stream")))
            {
                var content = context.OperationDescription.Operation.Responses["200"].Content;
                var schema = content.Values.First().Schema;
                content.Clear();
                content[produced.ContentTypes.First()] = new NSwag.OpenApiMediaType
                {
                    Schema = produced.ContentTypes.First() == "application/octet-stream" ? new JsonSchema { Type = JsonObjectType.String, Format = "binary" } : schema,
                };
            }

            return true;
        }
    }
}
