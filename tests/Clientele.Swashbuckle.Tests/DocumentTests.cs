using System.Threading.Tasks;

namespace Clientele.OpenApiServer.Tests;

public sealed class DocumentTests
{
    [Fact]
    public Task The_document_is_what_the_service_says() =>
        DocumentFile.AssertIsWhatTheServiceSaysAsync("swagger/v1/swagger.json", "Clientele.Swashbuckle.Tests/yardSwashbuckle.openapi.json");
}
