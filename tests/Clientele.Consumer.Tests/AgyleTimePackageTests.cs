using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Clientele.Consumer.Tests.Harness;

namespace Clientele.Consumer.Tests;

/// <summary>The prebuilt client of Agyle Time, with a host for tokens and one for users.</summary>
[Collection(Packed.Name)]
public sealed class AgyleTimePackageTests(PackedFeed feed)
{
    private static readonly Dictionary<string, string> Tenant = new(StringComparer.Ordinal)
    {
        ["POST /api/authority/token"] = """{"status":"success","result":0,"data":{"accessToken":"t0ken","expiresIn":600}}""",
    };

    private static readonly Dictionary<string, string> Region = new(StringComparer.Ordinal)
    {
        ["GET /organisation/users"] = """{"status":"success","data":[{"id":7,"firstName":"Ann","team":{"name":"Support"}}],"itemsCount":1,"pageLimit":2}""",
        ["POST /workactivity/workstreams"] = """{"status":"error","message":"type (INVALID): no, not this one","code":"BadRequest","result":"BadRequest"}""",
    };

    [Fact]
    public async Task The_prebuilt_client_needs_one_package()
    {
        await using var tenant = await LoopbackService.StartAsync(Tenant);
        await using var region = await LoopbackService.StartAsync(Region);
        var project = await feed.Project("Clientele.AgyleTime").With("AgyleTime.cs").Build();

        var lines = await project.Run(tenant.Origin, region.Origin, "s3cret");

        Assert.Equal(["GET https://api-eu.cloud.agyletime.io/organisation/users?pageLimit=2", "7 Ann Support", "type (INVALID): no, not this one"], lines);
        Assert.Equal(["POST /api/authority/token Basic aWQ6czNjcmV0"], tenant.Requests);
        Assert.Equal(["GET /organisation/users?pageLimit=2 Bearer t0ken", "POST /workactivity/workstreams Bearer t0ken"], region.Requests);
    }
}
