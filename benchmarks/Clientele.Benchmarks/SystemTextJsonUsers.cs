using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Clientele.Benchmarks;

/// <summary>The same page for System.Text.Json's source generator.</summary>
internal sealed class UserPageDto
{
    public string? Status { get; set; }

    public string? Message { get; set; }

    public int? Result { get; set; }

    public List<UserDto> Data { get; set; } = [];

    public long? ItemsCount { get; set; }

    public string? NextPageToken { get; set; }

    public long? PageLimit { get; set; }
}

internal sealed class UserDto
{
    [JsonPropertyName("_id")]
    public string? StoreId { get; set; }

    public long? Id { get; set; }

    public string? FirstName { get; set; }

    public string? LastName { get; set; }

    public string? Email { get; set; }

    public string? Timezone { get; set; }

    public long? OrganisationId { get; set; }

    public IReadOnlyList<JsonElement> Roles { get; set; } = [];

    public SystemRoleDto? SystemRole { get; set; }

    public NamedDto? Team { get; set; }

    public long? TeamId { get; set; }

    public string? TeamName { get; set; }

    public DateTimeOffset? StartAt { get; set; }

    public DateTimeOffset? UpdatedAt { get; set; }

    public bool? IsActive { get; set; }

    public IReadOnlyList<JsonElement> Integrations { get; set; } = [];

    public JsonElement Permissions { get; set; }

    [JsonPropertyName("__v")]
    public long? StoreVersion { get; set; }
}

internal sealed class SystemRoleDto
{
    public long? Id { get; set; }

    public string? Name { get; set; }

    public string? Category { get; set; }
}

internal sealed class NamedDto
{
    public long? Id { get; set; }

    public string? Name { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(UserPageDto))]
internal sealed partial class UserContext : JsonSerializerContext;
