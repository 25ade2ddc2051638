using System.Collections.Generic;
using Clientele.OData;
using static Clientele.Tests.OData.UrlCases.UrlCase;

namespace Clientele.Tests.OData.UrlCases;

internal static class NorthwindCases
{
    public static IEnumerable<UrlCase> All()
    {
        var products = Set<ProductFields>("Products");
        var categories = Set<CategoryFields>("Categories");
        var employees = Set<EmployeeFields>("Employees");
        var guests = Set<GuestFields>("People");
        int[] ids = [1, 2, 3];
        return
        [
            .. Of(
                Equivalence.AliasName,
                new FunctionCall(path: null, "PassThroughIntCollection")
                    .AddJson("numbers", ids, static (writer, value) => writer.WriteNumberValue(value))
                    .ToRequest()
                    .Uri,
                "simple-0"),
            .. Of(Equivalence.Parentheses, Url(products.Where(p => p.ProductID.In(ids))), "simple-1"),
            .. Of(Key("Products", ODataLiteral.Of(1)), "simple-2", "simple-8", "simple-27", "simple-33"),
            .. Of(Equivalence.Placeholder, Key("Products", ODataLiteral.Of(1L)), "simple-7", "simple-32"),
            .. Of(Url(products.Where(p => p.ProductID != 1)), "simple-3", "simple-28"),
            .. Of(Url(products.Where(p => p.ProductID != 1).Where(p => p.ProductID != 2)), "simple-4", "simple-29"),
            .. Of(Url(products.Where(p => p.ProductID != 1 || p.ProductID != 2).Where(p => p.ProductID != 3)), "simple-5", "simple-30"),
            .. Of(
                ODataPath.Root("Order_Details").Key(("OrderID", ODataLiteral.Of(1)), ("ProductID", ODataLiteral.Of(2))).ToString(),
                "simple-9",
                "simple-34"),
            .. Of(Url(Set<OrderFields>("Order_Details").Where(o => o.OrderID == 1)), "simple-10", "simple-35"),
            .. Of(ODataPath.Root("Employees").Key(ODataLiteral.Of(1)).Segment("Superior").ToString(), "simple-14", "simple-36"),
            .. Of(ODataPath.Root("Customers").Key(ODataLiteral.Of("ALFKI")).Segment("Orders").ToString(), "simple-15", "simple-37"),
            .. Of(ODataPath.Root("Employees").Key(ODataLiteral.Of(2)).Segment("Subordinates").ToString(), "simple-16", "simple-38"),
            .. Of(ODataPath.Root("Orders").Key(ODataLiteral.Of(10952)).Segment("Order_Details").ToString(), "simple-17", "simple-39"),
            .. Of(Key("Transport", ODataLiteral.Of(1)), "simple-19", "simple-41"),
            .. Of(ODataPath.Root("Transport").Key(ODataLiteral.Of(1)).Segment("NorthwindModel.Ships").ToString(), "simple-20", "simple-42"),
            .. Of(Key("project1", ODataLiteral.Of("abc")), "simple-25"),
            .. Of(Url(employees.Expand(e => e.Subordinates, s => s.Levels(2))), "simple-44"),
            .. Of(
                Url(new ODataQuery<Sample.Row, TripFields>(
                    Sample.SampleService.Service,
                    new FunctionCall(
                        ODataPath.Root("People").Key(ODataLiteral.Of("scottketchum")).Segment("Trips").Key(ODataLiteral.Of(0)),
                        "Microsoft.OData.SampleService.Models.TripPin.GetInvolvedPeople").ToPath()).Expand(t => t.Photo)),
                "simple-46"),
            .. Of(Url(categories.Expand(c => c.Products, o => o.Where(p => p.UnitPrice > 18))), "simple-47"),
            .. Of(Url(categories.Expand(c => c.Products, o => o.OrderBy(p => p.UnitPrice).ThenBy(p => p.ProductName))), "simple-48"),
            .. Of(Url(categories.Expand(c => c.Products, o => o.OrderBy(p => p.Category.CategoryName))), "simple-49"),
            .. Of(
                Url(categories.Expand(c => c.Products, o => o.OrderByDescending(p => p.UnitPrice).ThenByDescending(p => p.ProductName))),
                "simple-50"),
            .. Of(
                Url(categories
                    .Expand(c => c.Products, o => o.Select("ProductName", "UnitPrice"))
                    .Expand(c => c.Products, o => o.OrderByDescending(p => p.UnitPrice).ThenByDescending(p => p.ProductName))),
                "simple-51"),
            .. Of(Url(Set<ProductFields>("Catalog_Контрагенты").Take(10)), "simple-53"),

            .. Of(Url(Set<TripFields>("RowIndices").Expand(r => r.Rows)), "odatanet-238"),
            .. Of(Url(guests.Where(p => p.Name.Contains("m"))), "odatanet-239"),
            .. Of(Url(guests.Where(p => p.PersonId.Cast<byte>().Cast<int>() > 0)), "odatanet-240"),
            .. Of(Url(guests.Where(p => p.PersonId > 0)), "odatanet-241"),
            .. Of(Url(employees.Where(e => e.EmployeeType == EmployeeType.Contractor)), "odatanet-242"),
            .. Of(
                ODataPath.Root("Employees")
                    .Key(("EmployeeNumber", ODataLiteral.Of(1)), ("EmployeeType", ODataLiteral.Of(EmployeeType.FullTime)))
                    .ToString(),
                "odatanet-243"),
            .. Of(Url(guests.Take(1)), "odatanet-244"),
            .. Of(Url(guests.OrderBy(p => p.Number).Skip(1)), "odatanet-245"),
            .. Of(Url(guests.OrderBy(p => p.FirstName)), "odatanet-246"),
            .. Of(Url(guests.OrderByDescending(p => p.FirstName)), "odatanet-247"),
            .. Of(Url(Set<GuestFields>("Customers").Where(c => c.Number == 1)), "odatanet-248"),
            .. Of(Key("Customers", ODataLiteral.Of(1)), "odatanet-249"),
            .. Of(Url(Set<GuestFields>("OrderDetails").Where(c => c.OrderID == 7 && c.ProductID == 5)), "odatanet-250"),
            .. Of(ODataPath.Root("People").Key(ODataLiteral.Of(1)).Segment("Parent").ToString(), "odatanet-251"),
            .. Of(Key("People", ODataLiteral.Of(2)), "odatanet-252"),
            .. Of(ODataPath.Root("Customers").Key(ODataLiteral.Of(1)).Segment("ProfilePhoto").ToString(), "odatanet-213"),
        ];
    }

    private static string Key(string set, ODataLiteral key) => ODataPath.Root(set).Key(key).ToString();
}
