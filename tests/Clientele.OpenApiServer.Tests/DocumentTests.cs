using System.Threading.Tasks;

namespace Clientele.OpenApiServer.Tests;

public sealed class DocumentTests
{
    [Theory]
    [InlineData("openapi/v31.json", "yard31.openapi.json")]
    [InlineData("openapi/v30.json", "yard30.openapi.json")]
    [InlineData("swagger/nswag/swagger.json", "yardNSwag.openapi.json")]
    public Task The_document_is_what_the_service_says(string url, string file) =>
        DocumentFile.AssertIsWhatTheServiceSaysAsync(url, "Clientele.OpenApiServer.Tests/" + file);
}
