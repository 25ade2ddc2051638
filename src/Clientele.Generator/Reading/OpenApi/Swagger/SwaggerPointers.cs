using System;

namespace Clientele.Generator.Reading.OpenApi.Swagger;

/// <summary>Where the parts of a Swagger 2.0 document are in OpenAPI 3.0.</summary>
internal static class SwaggerPointers
{
    /// <summary>The JSON pointer of the same part.</summary>
    public static string Of(string pointer)
    {
        foreach (var (old, now) in new[] { ("/definitions/", "/components/schemas/"), ("/parameters/", "/components/parameters/"), ("/responses/", "/components/responses/") })
        {
            if (pointer.StartsWith(old, StringComparison.Ordinal))
            {
                return now + pointer.Substring(old.Length);
            }
        }

        return pointer;
    }
}
