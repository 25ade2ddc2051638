using System;
using System.Net.Http;
using Clientele.Benchmarks.TimeEntries;
using Clientele.OData;

namespace Clientele.Benchmarks;

/// <summary>The entries of a service.</summary>
internal sealed class EntrySet : EntitySet<TimeEntry, TimeEntryFields>
{
    private EntrySet(ODataService service)
        : base(service, ODataPath.Root("TimeEntries"))
    {
    }

    /// <summary>The entries below an address.</summary>
    public static EntrySet Of(HttpClient http, Uri root) =>
        new(new ODataService(new ApiTransport(http, new ServiceContract { Name = "Entries", BaseAddress = root })));
}
