using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Clientele.OpenApiServer.Tests.Server;

/// <summary>Swashbuckle describes the service; inheritance is described where it is asked to.</summary>
internal static class Producers
{
    /// <summary>Members that refer to other schemas may be null, and Swashbuckle does not say so.</summary>
    public static bool DescribesNull => false;

    public static void Add(IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc("v1", new OpenApiInfo { Title = "Yard", Version = "1" });
            options.MapType<JsonNode>(() => new OpenApiSchema());
            options.UseOneOfForPolymorphism();
            options.SelectSubTypesUsing(type => type.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Select(derived => derived.DerivedType));
            options.SelectDiscriminatorNameUsing(type => type.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Any()
                ? type.GetCustomAttribute<JsonPolymorphicAttribute>(inherit: false)?.TypeDiscriminatorPropertyName ?? "$type"
                : null);
            options.SelectDiscriminatorValueUsing(type => type.BaseType!.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false)
                .Concat(type.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false))
                .FirstOrDefault(derived => derived.DerivedType == type)?.TypeDiscriminator?.ToString());
            options.UseAllOfForInheritance();
            options.SupportNonNullableReferenceTypes();
        });
    }

    public static void Map(WebApplication app) => app.UseSwagger();
}
