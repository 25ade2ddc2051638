using System;
using System.IO;
using System.Threading.Tasks;
using Clientele.OpenApiServer.Tests.Server;
using Clientele.Yard31;

namespace Clientele.OpenApiServer.Tests;

/// <summary>Forms with fields and with several files. NSwag describes them as parameters of the query, so its client has no such tests.</summary>
public sealed class Yard31FormTests(YardFixture fixture) : IClassFixture<YardFixture>, IDisposable
{
    private Yard31Client Client { get; } = Yard31Client.Create(options => options.BaseAddress = fixture.Address);

    public void Dispose() => Client.Dispose();

    [Fact]
    public async Task Forms_travel()
    {
        var file = new UploadContent(() => new MemoryStream(new byte[100]), "text/plain", "a.txt");
        Assert.Equal(2, (await Client.Files.Many.PostAsync([file, file])).Count);
        Assert.Equal("n", (await Client.Files.Noted.PostAsync(file, "n")).Note);
        Assert.Equal(3, (await Client.Files.Form.PostAsync(new Clientele.Yard31.Address { Street = "s", City = "c", Floor = 3 })).Floor);
    }
}
