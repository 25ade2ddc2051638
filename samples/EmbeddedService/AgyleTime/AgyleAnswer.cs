using System.Text.Json.Nodes;

namespace EmbeddedService.AgyleTime;

/// <summary>An answer: a status and a body in the envelope of the service.</summary>
internal sealed record AgyleAnswer(int Status, string Body)
{
    public static AgyleAnswer Success(JsonNode data, int status = 200) =>
        new(status, new JsonObject { ["status"] = "success", ["result"] = 0, ["message"] = "Success", ["data"] = data }.ToJsonString());

    public static AgyleAnswer Page(JsonArray rows, string? nextPageToken, int pageLimit)
    {
        // Paging members stand beside the data, as the vendor's example has them.
        var body = new JsonObject { ["result"] = 0, ["message"] = "Success", ["status"] = "success", ["data"] = rows, ["itemsCount"] = rows.Count };
        if (nextPageToken is not null)
        {
            body["nextPageToken"] = nextPageToken;
        }

        body["pageLimit"] = pageLimit;
        return new AgyleAnswer(200, body.ToJsonString());
    }

    public static AgyleAnswer Error(int status, string code, string message) =>
        new(status, new JsonObject { ["status"] = "error", ["message"] = message, ["code"] = code, ["result"] = code }.ToJsonString());
}
