using System;
using System.Net.Http;
using Clientele.OData;

namespace Clientele.Tests.OData.Sample;

/// <summary>Queries over the sample service, which is never called.</summary>
internal static class SampleService
{
    public static ODataService Service { get; } =
        new(new ApiTransport(new HttpClient { BaseAddress = new Uri("http://localhost/service/") }, new ServiceContract { Name = "Sample" }));

    public static ODataQuery<Row, UserFields> Users => Set<UserFields>("Users");

    public static ODataQuery<Row, TaskFields> Tasks => Set<TaskFields>("Tasks");

    public static ODataQuery<Row, ResourceFields> Resources => Set<ResourceFields>("Resources");

    public static ODataQuery<Row, DepartmentFields> Departments => Set<DepartmentFields>("Departments");

    public static ODataQuery<Row, TFields> Set<TFields>(string name)
        where TFields : IEntityFields<TFields> =>
        new(Service, ODataPath.Root(name));
}
