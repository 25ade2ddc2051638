using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Clientele.OpenApiServer.Tests.Server;

/// <summary>Orders, by a controller.</summary>
[ApiController]
[Route("api/[controller]")]
public sealed class OrdersController : ControllerBase
{
    /// <summary>All orders.</summary>
    [HttpGet]
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "MVC takes instance methods only.")]
    public IEnumerable<Order> Get() => [Yard.Order];

    /// <summary>One order.</summary>
    [HttpGet("{id:int}", Name = "GetOrder")]
    [ProducesResponseType<Order>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public ActionResult<Order> Get(int id) => id == Yard.Order.Id ? Yard.Order : NotFound();

    /// <summary>A new order.</summary>
    [HttpPost]
    [ProducesResponseType<Order>(StatusCodes.Status201Created)]
    [ProducesResponseType<ValidationProblemDetails>(StatusCodes.Status400BadRequest)]
    public ActionResult<Order> Create([FromBody] Order order) => Created($"/api/Orders/{order.Id}", order);

    /// <summary>Deletes an order.</summary>
    [HttpDelete("{id:int}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public IActionResult Delete(int id) => NoContent();
}
