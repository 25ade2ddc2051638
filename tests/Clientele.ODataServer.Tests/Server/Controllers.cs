using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OData.Deltas;
using Microsoft.AspNetCore.OData.Formatter;
using Microsoft.AspNetCore.OData.Query;
using Microsoft.AspNetCore.OData.Results;
using Microsoft.AspNetCore.OData.Routing.Controllers;

namespace Clientele.ODataServer.Tests.Server;

// MVC finds public controllers alone, and makes each with the store of its server.
#pragma warning disable CA1822 // Conventions of routing find instance methods.

/// <summary>Assets: everything that a set can do, with ETags.</summary>
public sealed class AssetsController : ODataController
{
    private readonly IServiceProvider _services;
    private readonly DepotStore _store;

    public AssetsController(IServiceProvider services)
    {
        _services = services;
        _store = (DepotStore)services.GetService(typeof(DepotStore))!;
    }

    [PagedQuery]
    public IQueryable<Asset> Get() => _services.Rows(store => store.Assets);

    [PagedQuery]
    public SingleResult<Asset> Get(int key) => SingleResult.Create(Get().Where(asset => asset.Id == key));

    [PagedQuery]
    public IQueryable<Truck> GetFromTruck() => Get().OfType<Truck>();

    [PagedQuery]
    public IQueryable<Part> GetParts(int key) => Find(key)?.Parts.AsQueryable() ?? Enumerable.Empty<Part>().AsQueryable();

    [PagedQuery]
    public IQueryable<Asset> GetChildren(int key) => Find(key)!.Children.AsQueryable();

    [PagedQuery]
    public SingleResult<Person> GetKeeper(int key) => SingleResult.Create(Of(Find(key)?.Keeper));

    [PagedQuery]
    public SingleResult<Person> GetDriverFromTruck(int key) => SingleResult.Create(Of((Find(key) as Truck)?.Driver));

    public IActionResult GetHome(int key) => Find(key) is { } asset ? (asset.Home is { } home ? Ok(home) : NoContent()) : NotFound();

    public IActionResult GetName(int key) => Find(key) is { } asset ? Ok(asset.Name) : NotFound();

    public IActionResult GetPrice(int key) => Find(key) is { } asset ? (asset.Price is { } price ? Ok(price) : NoContent()) : NotFound();

    public IActionResult GetState(int key) => Find(key) is { } asset ? Ok(asset.State) : NotFound();

    [EnableQuery(PageSize = 1)]
    public IActionResult GetPlaces(int key) => Find(key) is { } asset ? Ok(asset.Places) : NotFound();

    [EnableQuery]
    public IActionResult GetLabels(int key) => Find(key) is { } asset ? Ok(asset.Labels) : NotFound();

    [HttpPut("odata/Assets({key})/Name")]
    public IActionResult PutName(int key, [FromBody] string name, ODataQueryOptions<Asset> options) =>
        name is null ? BadRequest(ModelState) : Change(key, options, asset => asset.Name = name, NoContent);

    [HttpPut("odata/Assets({key})/Name/$value")]
    public async Task<IActionResult> PutNameText(int key, ODataQueryOptions<Asset> options)
    {
        using var reader = new StreamReader(Request.Body);
        var name = await reader.ReadToEndAsync();
        return Request.ContentType?.StartsWith("text/plain", StringComparison.Ordinal) == true ? Change(key, options, asset => asset.Name = name, NoContent) : StatusCode(415);
    }

    [HttpPut("odata/Assets({key})/Price")]
    public IActionResult PutPrice(int key, [FromBody] decimal? price, ODataQueryOptions<Asset> options) =>
        price is null ? BadRequest(ModelState) : Change(key, options, asset => asset.Price = price, NoContent);

    [HttpDelete("odata/Assets({key})/Price")]
    public IActionResult DeletePrice(int key, ODataQueryOptions<Asset> options) => Change(key, options, asset => asset.Price = null, NoContent);

    [HttpPut("odata/Assets({key})/Traits")]
    public IActionResult PutTraits(int key, [FromBody] Traits? traits, ODataQueryOptions<Asset> options) =>
        traits is not { } value ? BadRequest(ModelState) : Change(key, options, asset => asset.Traits = value, NoContent);

    [HttpPut("odata/Assets({key})/Labels")]
    public IActionResult PutLabels(int key, [FromBody] IEnumerable<string> labels, ODataQueryOptions<Asset> options) =>
        labels is null ? BadRequest(ModelState) : Change(key, options, asset => asset.Labels = [.. labels], NoContent);

    [HttpPut("odata/Assets({key})/Places")]
    public IActionResult PutPlaces(int key, [FromBody] IEnumerable<Place> places, ODataQueryOptions<Asset> options) =>
        places is null ? BadRequest(ModelState) : Change(key, options, asset => asset.Places = [.. places], NoContent);

    public IActionResult PutToHome(int key, [FromBody] Delta<Place> home, ODataQueryOptions<Asset> options) => home is null
        ? BadRequest(ModelState)
        : Change(key, options, asset => { var place = new Place(); home.Put(place); asset.Home = place; }, NoContent);

    public IActionResult PatchToHome(int key, [FromBody] Delta<Place> home, ODataQueryOptions<Asset> options) => home is null
        ? BadRequest(ModelState)
        : Change(key, options, asset => home.Patch(asset.Home ??= new Place()), NoContent);

    public IActionResult DeleteToHome(int key, ODataQueryOptions<Asset> options) => Change(key, options, asset => asset.Home = null, NoContent);

    public IActionResult PostToPlaces(int key, [FromBody] Place place, ODataQueryOptions<Asset> options) => place is null
        ? BadRequest(ModelState)
        : Change(key, options, asset => asset.Places.Add(place), NoContent);

    public IActionResult Post([FromBody] Asset asset)
    {
        if (!ModelState.IsValid || asset is null)
        {
            return BadRequest(ModelState);
        }

        asset.Id = _store.Assets.Max(other => other.Id) + 1;
        asset.Keeper = asset.Keeper is { } keeper ? _store.People.Find(person => person.Login == keeper.Login) ?? keeper : null;
        _store.Assets.Add(asset);
        return Created(asset);
    }

    public IActionResult Patch(int key, [FromBody] Delta<Asset> delta, ODataQueryOptions<Asset> options)
    {
        if (!ModelState.IsValid || delta is null)
        {
            return BadRequest(ModelState);
        }

        return Change(key, options, asset =>
        {
            // A nested entity with a key is another one that the asset leads to from now on; without, it says what changes in the related one.
            var keeper = asset.Keeper;
            var nested = delta.GetDeltaNestedNavigationProperties().TryGetValue("Keeper", out var said) ? (Delta<Person>)said : null;
            asset.Keeper = null;
            delta.Patch(asset);
            asset.Keeper = keeper;
            if (nested?.GetChangedPropertyNames().Contains("Login") == true)
            {
                asset.Keeper = _store.People.Find(person => person.Login == nested.GetInstance().Login);
            }
            else if (keeper is not null)
            {
                nested?.Patch(keeper);
            }

            // The library leaves nested collections to the service (OData Protocol 4.01 §11.4.3.1: the items are all that there are from now on).
            if (delta.GetDeltaNestedNavigationProperties().TryGetValue("Parts", out var parts))
            {
                asset.Parts = [.. ((DeltaSet<Part>)parts).OfType<Delta<Part>>().Select(part => Merged(asset.Parts, part))];
            }

            if (delta.GetDeltaNestedNavigationProperties().TryGetValue("Children", out var children))
            {
                asset.Children = [.. ((DeltaSet<Asset>)children).OfType<Delta<Asset>>().Select(child => Find(child.GetInstance().Id)!)];
            }
        });
    }

    public IActionResult Put(int key, [FromBody] Asset asset, ODataQueryOptions<Asset> options) => !ModelState.IsValid || asset is null
        ? BadRequest(ModelState)
        : Change(
            key,
            options,
            known =>
            {
                (asset.Id, asset.Version) = (key, known.Version + 1);
                _store.Assets[_store.Assets.IndexOf(known)] = asset;
            },
            NoContent);

    [HttpPost("odata/Assets({key})/Children/$ref")]
    public IActionResult AddChild(int key, [FromBody] Uri link)
    {
        Find(key)!.Children.Add(Find(KeyOf(link))!);
        return NoContent();
    }

    [HttpDelete("odata/Assets({key})/Children/$ref")]
    public IActionResult RemoveChild(int key)
    {
        Find(key)!.Children.Remove(Find(KeyOf(new Uri(Request.Query["$id"]!)))!);
        return NoContent();
    }

    [HttpPut("odata/Assets({key})/Parent/$ref")]
    public IActionResult SetParent(int key, [FromBody] Uri link)
    {
        Find(key)!.Parent = Find(KeyOf(link));
        return NoContent();
    }

    [HttpDelete("odata/Assets({key})/Parent/$ref")]
    public IActionResult RemoveParent(int key)
    {
        Find(key)!.Parent = null;
        return NoContent();
    }

    public IActionResult Delete(int key, ODataQueryOptions<Asset> options) => Change(key, options, asset => _store.Assets.Remove(asset), NoContent);

    [HttpPost]
    public IActionResult Retire(int key, ODataQueryOptions<Asset> options) =>
        Change(key, options, asset => asset.State = State.Retired, () => Ok(Find(key)));

    [HttpPost]
    public IActionResult Move(int key, ODataActionParameters parameters)
    {
        var asset = Find(key);
        if (asset is null || parameters is null)
        {
            return BadRequest(ModelState);
        }

        asset.Home = (Place?)parameters["to"];
        asset.Labels = [.. (IEnumerable<string>)parameters["labels"]];
        return Ok(asset.Home);
    }

    [HttpGet]
    [PagedQuery]
    public IQueryable<Asset> InState([FromODataUri] State state, [FromODataUri] Traits? traits = null) =>
        _store.Assets.Where(asset => asset.State == state && (traits is not { } wanted || asset.Traits.HasFlag(wanted))).AsQueryable();

    [HttpGet]
    public IActionResult Weight(int key) => Find(key) is { } asset ? Ok(asset.Parts.Count == 0 ? null : asset.Parts.Sum(part => part.Weight)) : NotFound();

    [HttpGet]
    [PagedQuery]
    public IQueryable<Person> Keepers(int key) => Of(Find(key)?.Keeper);

    [HttpGet("odata/Assets({key})/Home/Depot.Describe(prefix={prefix})")]
    public IActionResult DescribeHome(int key, string prefix) => Ok(prefix + Find(key)?.Home?.City);

    [HttpPost("odata/Assets({key})/Home/Depot.MoveTo")]
    public IActionResult MoveHome(int key, ODataActionParameters parameters)
    {
        Find(key)!.Home!.City = (string)parameters["city"];
        return Ok(Find(key)!.Home);
    }

    private Part Merged(List<Part> known, Delta<Part> change)
    {
        var part = known.Find(other => other.No == change.GetInstance().No) ?? new Part();
        change.Patch(part);
        part.Maker = part.Maker is { } maker ? _store.People.Find(person => person.Login == maker.Login) : null;
        return part;
    }

    private static int KeyOf(Uri link) => int.Parse(link.AbsoluteUri.Split('(')[^1].TrimEnd(')'), CultureInfo.InvariantCulture);

    private static IQueryable<T> Of<T>(T? item) => new[] { item }.OfType<T>().AsQueryable();

    private Asset? Find(int key) => _store.Assets.Find(asset => asset.Id == key);

    private IActionResult Change(int key, ODataQueryOptions<Asset> options, Action<Asset> change, Func<IActionResult>? result = null)
    {
        if (Find(key) is not { } asset)
        {
            return NotFound();
        }

        if (options.IfMatch is { } etag && !etag.ApplyTo(_store.Assets.Where(other => other.Id == key).AsQueryable()).Cast<object>().Any())
        {
            return StatusCode(412);
        }

        change(asset);
        asset.Version += 100;
        return result is null ? Updated(asset) : result();
    }
}

public sealed class PeopleController(IServiceProvider services) : ODataController
{
    private readonly DepotStore _store = (DepotStore)services.GetService(typeof(DepotStore))!;

    [PagedQuery]
    public IQueryable<Person> Get() => services.Rows(store => store.People);

    [PagedQuery]
    public SingleResult<Person> Get(string key) => SingleResult.Create(Get().Where(person => person.Login == key));

    [PagedQuery]
    public SingleResult<Person> GetManager(string key) =>
        SingleResult.Create(new[] { _store.People.Find(person => person.Login == key)?.Manager }.OfType<Person>().AsQueryable());

    [PagedQuery]
    public IQueryable<Person> GetReports(string key) => _store.People.Find(person => person.Login == key)!.Reports.AsQueryable();

    [PagedQuery]
    public IQueryable<Asset> GetAssets(string key) => _store.People.Find(person => person.Login == key)!.Assets.AsQueryable();

    public IActionResult Post([FromBody] Person person)
    {
        if (!ModelState.IsValid || person is null)
        {
            return BadRequest(ModelState);
        }

        _store.People.Add(person);
        return Created(person);
    }

    public IActionResult Patch(string key, [FromBody] Delta<Person> delta)
    {
        if (_store.People.Find(person => person.Login == key) is { } known)
        {
            delta.Patch(known);
            return Updated(known);
        }

        var person = new Person { Login = key };
        delta.Patch(person);
        _store.People.Add(person);
        return Created(person);
    }
}

public sealed class LinesController(IServiceProvider services) : ODataController
{
    [PagedQuery]
    public IQueryable<Line> Get() => services.Rows(store => store.Lines);

    [PagedQuery]
    public SingleResult<Line> Get(int keyOrder, int keyNo) => SingleResult.Create(Get().Where(line => line.Order == keyOrder && line.No == keyNo));
}

public sealed class DaysController(IServiceProvider services) : ODataController
{
    [PagedQuery]
    public IQueryable<Day> Get() => services.Rows(store => store.Days);

    [PagedQuery]
    public SingleResult<Day> Get(DateOnly key) => SingleResult.Create(Get().Where(day => day.Date == key));
}

public sealed class SamplesController(IServiceProvider services) : ODataController
{
    private readonly DepotStore _store = (DepotStore)services.GetService(typeof(DepotStore))!;

    [PagedQuery]
    public IQueryable<Sample> Get() => _store.Samples.AsQueryable();

    [PagedQuery]
    public SingleResult<Sample> Get(Guid key) => SingleResult.Create(_store.Samples.Where(sample => sample.Id == key).AsQueryable());

    public IActionResult Post([FromBody] Sample sample)
    {
        if (!ModelState.IsValid || sample is null)
        {
            return BadRequest(ModelState);
        }

        _store.Samples.Add(sample);
        return Created(sample);
    }
}

public sealed class StopsController(IServiceProvider services) : ODataController
{
    private readonly DepotStore _store = (DepotStore)services.GetService(typeof(DepotStore))!;

    [PagedQuery]
    public IQueryable<Stop> Get() => _store.Stops.AsQueryable();

    [PagedQuery]
    public SingleResult<Stop> Get(int key) => SingleResult.Create(_store.Stops.Where(stop => stop.Id == key).AsQueryable());

    public IActionResult Post([FromBody] Stop stop)
    {
        if (!ModelState.IsValid || stop is null)
        {
            return BadRequest(ModelState);
        }

        _store.Stops.Add(stop);
        return Created(stop);
    }
}

public sealed class SettingsController(IServiceProvider services) : ODataController
{
    private readonly DepotStore _store = (DepotStore)services.GetService(typeof(DepotStore))!;

    [PagedQuery]
    public SingleResult<Settings> Get() => SingleResult.Create(new[] { _store.Settings }.AsQueryable());
}

/// <summary>Unbound operations.</summary>
public sealed class OperationsController(IServiceProvider services) : ODataController
{
    private readonly DepotStore _store = (DepotStore)services.GetService(typeof(DepotStore))!;

    [HttpGet("odata/Echo(text={text})")]
    public IActionResult Echo(string text) => Ok(text);

    [HttpGet("odata/Sum(numbers={numbers})")]
    public IActionResult Sum([FromODataUri] IEnumerable<decimal> numbers) => Ok(numbers.Sum());

    [HttpPost("odata/Reset")]
    public IActionResult Reset()
    {
        _store.Assets.Clear();
        return NoContent();
    }
}
