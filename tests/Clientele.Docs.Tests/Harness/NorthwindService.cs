using System;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Docs.Tests.Harness;

/// <summary>The invented OData service of README and guides: three products with ETags, changed by PATCH and an action, behind no authentication.</summary>
internal sealed class NorthwindService
{
    private readonly JsonArray _products =
    [
        Product(1, "Chai", 18m, "Spring"),
        Product(2, "Lingonberry jam", 9.5m, "Autumn"),
        Product(3, "Syrup", 12m, "Autumn"),
    ];

    public async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath["/northwind/".Length..];
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        return (request.Method.Method, path) switch
        {
            ("GET", "Products") => Json(200, new JsonObject { ["value"] = _products.DeepClone() }),
            ("GET", _) when path.EndsWith("/Image", StringComparison.Ordinal) => new(HttpStatusCode.OK) { Content = new ByteArrayContent([0x89, 0x50, 0x4E, 0x47]) },
            ("GET", _) when path.StartsWith("Products/NorthwindModel.Cheapest(", StringComparison.Ordinal) => Json(200, new JsonObject { ["value"] = new JsonArray(_products[1]!.DeepClone()) }),
            ("GET", _) when Find(path) is { } product => Json(200, product.DeepClone()),
            ("POST", "Products") => Create(JsonNode.Parse(body!)!.AsObject()),
            ("POST", _) when path.EndsWith("/NorthwindModel.Discount", StringComparison.Ordinal) => Json(200, new JsonObject { ["value"] = 8.55m }),
            ("PUT", _) when path.EndsWith("/Image", StringComparison.Ordinal) => new(HttpStatusCode.NoContent),
            ("PATCH", _) when Find(path) is { } product => Change(request, product, JsonNode.Parse(body!)!.AsObject()),
            ("DELETE", _) when Find(path) is { } product => Delete(request, product),
            _ => Json(404, Error("NotFound", "There is no such resource.")),
        };
    }

    private static JsonObject Product(int id, string name, decimal price, string season) => new()
    {
        ["@odata.etag"] = $"W/\"{id}-1\"",
        ["ID"] = id,
        ["Name"] = name,
        ["Price"] = price,
        ["Stock"] = 10 * id,
        ["Season"] = season,
        ["ReleasedOn"] = "2026-01-15",
        ["Tags"] = new JsonArray("food"),
        ["Supplier"] = new JsonObject { ["ID"] = 1, ["Name"] = "Exotic Liquids", ["Address"] = new JsonObject { ["City"] = "London", ["Country"] = "UK" } },
        ["Category"] = new JsonObject { ["ID"] = 1, ["Name"] = "Pantry" },
    };

    private static JsonObject Error(string code, string message) => new() { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } };

    private static HttpResponseMessage Json(int status, JsonNode body)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
        if (body["@odata.etag"] is { } etag)
        {
            response.Headers.TryAddWithoutValidation("ETag", (string?)etag);
        }

        return response;
    }

    private static bool IsStale(HttpRequestMessage request, JsonObject product) =>
        request.Headers.TryGetValues("If-Match", out var versions) && versions.Single() is var version && version != "*" && version != (string?)product["@odata.etag"];

    private JsonObject? Find(string path) => _products
        .Select(product => product!.AsObject())
        .FirstOrDefault(product => path == string.Create(CultureInfo.InvariantCulture, $"Products({(int)product["ID"]!})"));

    private HttpResponseMessage Create(JsonObject body)
    {
        var id = _products.Count + 1;
        var product = Product(id, (string)body["Name"]!, (decimal?)body["Price"] ?? 0, (string?)body["Season"] ?? "Spring");
        _products.Add(product);
        return Json(201, product.DeepClone());
    }

    private static HttpResponseMessage Change(HttpRequestMessage request, JsonObject product, JsonObject body)
    {
        if (IsStale(request, product))
        {
            return Json(412, Error("Changed", "The product was changed by somebody else."));
        }

        foreach (var (name, value) in body)
        {
            product[name] = value?.DeepClone();
        }

        product["@odata.etag"] = $"W/\"{(int)product["ID"]!}-{Guid.NewGuid():N}\"";
        return new HttpResponseMessage(HttpStatusCode.NoContent);
    }

    private HttpResponseMessage Delete(HttpRequestMessage request, JsonObject product)
    {
        if (IsStale(request, product))
        {
            return Json(412, Error("Changed", "The product was changed by somebody else."));
        }

        _products.Remove(product);
        return new HttpResponseMessage(HttpStatusCode.NoContent);
    }
}
