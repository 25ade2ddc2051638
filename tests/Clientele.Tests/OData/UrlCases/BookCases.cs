using System.Collections.Generic;
using static Clientele.Tests.OData.UrlCases.UrlCase;

namespace Clientele.Tests.OData.UrlCases;

/// <summary>odata2ts's property paths.</summary>
internal static class BookCases
{
    public static IEnumerable<UrlCase> All() => [.. Booleans(), .. Collections(), .. Paths(), .. Numbers(), .. Text(), .. Enumerations()];

    private static IEnumerable<UrlCase> Booleans() =>
    [
        .. Of(Equivalence.Ascending, Ascending<BookFields>(c => c.Done), "odata2ts-321"),
        .. Of(Descending<BookFields>(c => c.Done), "odata2ts-322"),
        .. Of(Filter<BookFields>(c => c.Done == true), "odata2ts-323", "odata2ts-329"),
        .. Of(Filter<BookFields>(c => c.Done != true), "odata2ts-324"),
        .. Of(Filter<BookFields>(c => c.Done == c.Test), "odata2ts-325"),
        .. Of(Filter<BookFields>(c => c.Done != c.Test), "odata2ts-326"),
        .. Of(Filter<BookFields>(c => c.Done == null), "odata2ts-327"),
        .. Of(Filter<BookFields>(c => c.Done != null), "odata2ts-328"),
        .. Of(Filter<BookFields>(c => c.Done == false), "odata2ts-330"),
        .. Of(Filter<BookFields>(c => c.Flag == true), "odata2ts-331"),
        .. Of(Filter<BookFields>(c => c.Flag != false), "odata2ts-332"),
    ];

    private static IEnumerable<UrlCase> Collections() =>
    [
        .. Of(Filter<BookFields>(c => c.TestValues.Any(a => a == "New York")), "odata2ts-333"),
        .. Of(Filter<BookFields>(c => c.TestValues.Any()), "odata2ts-334", "odata2ts-335", "odata2ts-336"),
        .. Of(Filter<BookFields>(c => c.TestValues.Any(a => a.Contains("New") && a.Contains("York"))), "odata2ts-337"),
        .. Of(Filter<BookFields>(c => c.TestValues.Any(testing => testing == "New York")), "odata2ts-338"),
        .. Of(Filter<BookFields>(c => c.TestValues.All(a => a == "New York")), "odata2ts-339"),
        .. Of(Filter<BookFields>(c => c.TestValues.All(a => a.Contains("New") && a.Contains("York"))), "odata2ts-343"),
        .. Of(Filter<BookFields>(c => c.TestValues.All(testing => testing == "New York")), "odata2ts-344"),
        .. Of(Equivalence.Ascending, Ascending<BookFields>(c => c.TestValues.Count()), "odata2ts-345"),
        .. Of(Descending<BookFields>(c => c.TestValues.Count()), "odata2ts-346"),
        .. Of(Filter<BookFields>(c => c.Books.Any(a => a.Id > 18)), "odata2ts-347", "odata2ts-351"),
        .. Of(Filter<BookFields>(c => c.Books.Any(a => a.Id > 18 && a.Name.Contains("Humu"))), "odata2ts-352"),
        .. Of(Filter<BookFields>(c => c.Books.Any(testing => testing.Id > 18)), "odata2ts-353"),
        .. Of(Filter<BookFields>(c => c.Books.All(a => a.Id > 18)), "odata2ts-354", "odata2ts-358"),
        .. Of(Filter<BookFields>(c => c.Books.All(a => a.Id > 18 && a.Name.Contains("Humu"))), "odata2ts-359"),
        .. Of(Filter<BookFields>(c => c.Books.All(testing => testing.Id > 18)), "odata2ts-360"),
    ];

    private static IEnumerable<UrlCase> Paths() =>
    [
        .. Of(Filter<BookFields>(c => c.Inner.TestText.Contains("hi")), "odata2ts-363"),
        .. Of(Filter<BookFields>(c => c.Inner.Id > 1), "odata2ts-380"),
        .. Of(Filter<BookFields>(c => c.Inner.Name.Contains("hi")), "odata2ts-381"),
        .. Of(Equivalence.Ascending, Ascending<BookFields>(c => c.Inner.Name), "odata2ts-382"),
        .. Of(Filter<BookFields>(c => c.Id == 1), "odata2ts-383"),
        .. Of(Filter<BookFields>(c => c.Inner.Id == 1), "odata2ts-384"),
        .. Of(Filter<BookFields>(c => c.Address_City == "Berlin"), "odata2ts-385"),
        .. Of(Filter<BookFields>(c => c.Home_Address_City == "Berlin"), "odata2ts-386"),
    ];

    private static IEnumerable<UrlCase> Numbers() =>
    [
        .. Of(Equivalence.Ascending, Ascending<BookFields>(c => c.Price), "odata2ts-387"),
        .. Of(Descending<BookFields>(c => c.Price), "odata2ts-388"),
        .. Of(Filter<BookFields>(c => c.Price == null), "odata2ts-389"),
        .. Of(Filter<BookFields>(c => c.Price != null), "odata2ts-390"),
        .. Of(Filter<BookFields>(c => c.Price == 42), "odata2ts-391"),
        .. Of(Filter<BookFields>(c => c.Price == c.Budget), "odata2ts-392"),
        .. Of(Filter<BookFields>(c => c.Price != 42), "odata2ts-393"),
        .. Of(Filter<BookFields>(c => c.Price != c.Budget), "odata2ts-394"),
        .. Of(Filter<BookFields>(c => c.Price < 42), "odata2ts-395"),
        .. Of(Filter<BookFields>(c => c.Price < c.Budget), "odata2ts-396"),
        .. Of(Filter<BookFields>(c => c.Price <= 42), "odata2ts-397"),
        .. Of(Filter<BookFields>(c => c.Price <= c.Budget), "odata2ts-398"),
        .. Of(Filter<BookFields>(c => c.Price > 42), "odata2ts-399"),
        .. Of(Filter<BookFields>(c => c.Price > c.Budget), "odata2ts-400"),
        .. Of(Filter<BookFields>(c => c.Price >= 42), "odata2ts-401"),
        .. Of(Filter<BookFields>(c => c.Price >= c.Budget), "odata2ts-402"),
        .. Of(Equivalence.SingleIn, Filter<BookFields>(c => c.Price.In(42)), "odata2ts-403", "odata2ts-608"),
        .. Of(Filter<BookFields>(c => c.Price == c.Budget), "odata2ts-404"),
        .. Of(Filter<BookFields>(c => c.Price + 42 == 44), "odata2ts-405", "odata2ts-610"),
        .. Of(Filter<BookFields>(c => c.Price + c.Budget == 44), "odata2ts-406", "odata2ts-611"),
        .. Of(Filter<BookFields>(c => c.Price - 42 == 44), "odata2ts-407", "odata2ts-612"),
        .. Of(Filter<BookFields>(c => c.Price - c.Budget == 44), "odata2ts-408", "odata2ts-613"),
        .. Of(Filter<BookFields>(c => c.Price * 42 == 44), "odata2ts-409", "odata2ts-614"),
        .. Of(Filter<BookFields>(c => c.Price * c.Budget == 44), "odata2ts-410", "odata2ts-615"),
        .. Of(Filter<BookFields>(c => c.Price / 42 == 44), "odata2ts-411", "odata2ts-616"),
        .. Of(Filter<BookFields>(c => c.Price / c.Budget == 44), "odata2ts-412", "odata2ts-617"),
        .. Of(Filter<BookFields>(c => c.Price % 42 == 44), "odata2ts-415", "odata2ts-620"),
        .. Of(Filter<BookFields>(c => c.Price % c.Budget == 44), "odata2ts-416", "odata2ts-621"),
        .. Of(Filter<BookFields>(c => c.Price.DivideBy(42) == 44), "odata2ts-413", "odata2ts-618"),
        .. Of(Filter<BookFields>(c => c.Price.DivideBy(c.Budget) == 44), "odata2ts-414", "odata2ts-619"),
        .. Of(Filter<BookFields>(c => c.Price.Ceiling() == 5), "odata2ts-417"),
        .. Of(Filter<BookFields>(c => c.Price.Floor() == 5), "odata2ts-418"),
        .. Of(Filter<BookFields>(c => c.Price.Round() == 5), "odata2ts-419"),
        .. Of(Filter<BookFields>(c => c.Price == 5), "odata2ts-420"),
        .. Of(Filter<BookFields>(c => c.Price == 4.2m), "odata2ts-596"),
    ];

    private static IEnumerable<UrlCase> Text() =>
    [
        .. Of(Equivalence.Ascending, Ascending<BookFields>(c => c.Country), "odata2ts-421"),
        .. Of(Descending<BookFields>(c => c.Country), "odata2ts-422"),
        .. Of(Filter<BookFields>(c => c.Country == null), "odata2ts-423"),
        .. Of(Filter<BookFields>(c => c.Country != null), "odata2ts-424"),
        .. Of(Filter<BookFields>(c => c.Country == "France"), "odata2ts-425"),
        .. Of(Filter<BookFields>(c => c.Country == c.Language), "odata2ts-426", "odata2ts-438"),
        .. Of(Filter<BookFields>(c => c.Country != "France"), "odata2ts-427"),
        .. Of(Filter<BookFields>(c => c.Country != c.Language), "odata2ts-428"),
        .. Of(Filter<BookFields>(c => c.Country < "X"), "odata2ts-429"),
        .. Of(Filter<BookFields>(c => c.Country < c.Language), "odata2ts-430"),
        .. Of(Filter<BookFields>(c => c.Country <= "X"), "odata2ts-431"),
        .. Of(Filter<BookFields>(c => c.Country <= c.Language), "odata2ts-432"),
        .. Of(Filter<BookFields>(c => c.Country > "X"), "odata2ts-433"),
        .. Of(Filter<BookFields>(c => c.Country > c.Language), "odata2ts-434"),
        .. Of(Filter<BookFields>(c => c.Country >= "X"), "odata2ts-435"),
        .. Of(Filter<BookFields>(c => c.Country >= c.Language), "odata2ts-436"),
        .. Of(Equivalence.SingleIn, Filter<BookFields>(c => c.Country.In("X")), "odata2ts-437"),
        .. Of(Filter<BookFields>(c => "X_" + c.Country == "X_France"), "odata2ts-439"),
        .. Of(Filter<BookFields>(c => c.Language + c.Country == "X_France"), "odata2ts-440"),
        .. Of(Filter<BookFields>(c => c.Country + "_X" == "France_X"), "odata2ts-441"),
        .. Of(Filter<BookFields>(c => c.Country + c.Language == "France_X"), "odata2ts-442"),
        .. Of(Filter<BookFields>(c => c.Country.StartsWith("Fra")), "odata2ts-443"),
        .. Of(Filter<BookFields>(c => c.Country.StartsWith(c.Language)), "odata2ts-444"),
        .. Of(Filter<BookFields>(c => c.Country.EndsWith("nce")), "odata2ts-445"),
        .. Of(Filter<BookFields>(c => c.Country.EndsWith(c.Language)), "odata2ts-446"),
        .. Of(Filter<BookFields>(c => c.Country.IndexOf("nce") == 3), "odata2ts-447"),
        .. Of(Filter<BookFields>(c => c.Country.IndexOf(c.Language) == 3), "odata2ts-448"),
        .. Of(Filter<BookFields>(c => c.Country.Length == 6), "odata2ts-449"),
        .. Of(Filter<BookFields>(c => c.Country.Substring(3) == "nce"), "odata2ts-450"),
        .. Of(Filter<BookFields>(c => c.Country.Substring(0) == "France"), "odata2ts-451"),
        .. Of(Filter<BookFields>(c => c.Country.Substring(1, 2) == "ra"), "odata2ts-452"),
        .. Of(Filter<BookFields>(c => c.Country.Substring(c.Language.Length) == "ce"), "odata2ts-453"),
        .. Of(Filter<BookFields>(c => c.Country.Substring(0, 3).ToLower().StartsWith("fr")), "odata2ts-454"),
        .. Of(Filter<BookFields>(c => c.Country.ToLower() == "france"), "odata2ts-455"),
        .. Of(Filter<BookFields>(c => c.Country.ToUpper() == "FRANCE"), "odata2ts-456"),
        .. Of(Filter<BookFields>(c => c.Country.Trim() == "France"), "odata2ts-457"),
        .. Of(Filter<BookFields>(c => c.Name.In("Horst")), "odata2ts-458"),
        .. Of(Filter<BookFields>(c => c.Name.In("Horst", "Kai", "Zebra")), "odata2ts-459"),
        .. Of(Filter<BookFields>(c => c.Country.Contains("ran")), "odata2ts-628"),
        .. Of(Filter<BookFields>(c => c.Country.Contains(c.Language)), "odata2ts-629"),
        .. Of(Filter<BookFields>(c => c.Country.MatchesPattern("[A-Za-z]+")), "odata2ts-630"),
        .. Of(Filter<BookFields>(c => c.Country.MatchesPattern(c.Language)), "odata2ts-631"),
    ];

    private static IEnumerable<UrlCase> Enumerations() =>
    [
        .. Of(Equivalence.EnumType, Filter<BookFields>(c => c.Features.Any(a => a == Feature.Feature1)), "odata2ts-460"),
        .. Of(Filter<BookFields>(c => c.Features.Any()), "odata2ts-461", "odata2ts-462", "odata2ts-463"),
        .. Of(Equivalence.EnumType, Filter<BookFields>(c => c.Features.Any(a => a == Feature.Feature2 && a == Feature.Feature3)), "odata2ts-464", "odata2ts-492"),
        .. Of(Equivalence.EnumType, Filter<BookFields>(c => c.Features.Any(testing => testing == Feature.Feature1)), "odata2ts-465"),
        .. Of(Equivalence.EnumType, Filter<BookFields>(c => c.Features.All(a => a == Feature.Feature1)), "odata2ts-466", "odata2ts-494"),
        .. Of(Equivalence.EnumType, Filter<BookFields>(c => c.Features.All(a => a == Feature.Feature2 && a == Feature.Feature3)), "odata2ts-470", "odata2ts-498"),
        .. Of(Equivalence.EnumType, Filter<BookFields>(c => c.Features.All(testing => testing == Feature.Feature1)), "odata2ts-471"),
        .. Of(Equivalence.Ascending, Ascending<BookFields>(c => c.Feature), "odata2ts-472", "odata2ts-473"),
        .. Of(Descending<BookFields>(c => c.Feature), "odata2ts-474"),
        .. Of(Equivalence.EnumType, Filter<BookFields>(c => c.Feature == Feature.Feature1), "odata2ts-475", "odata2ts-502"),
        .. Of(Equivalence.EnumType, Filter<BookFields>(c => c.Feature != Feature.Feature1), "odata2ts-476"),
        .. Of(Equivalence.EnumType, Filter<BookFields>(c => c.Feature.In(Feature.Feature3)), "odata2ts-477"),
        .. Of(Equivalence.EnumType, Filter<BookFields>(c => c.Feature.In(Feature.Feature1)), "odata2ts-504"),
        .. Of(Equivalence.EnumType, Filter<BookFields>(c => c.Feature.Has(Feature.Feature2)), "odata2ts-478", "odata2ts-505"),
        .. Of(Equivalence.EnumType, Filter<BookFields>(c => c.Feature.Has(Feature.Feature1) && c.Feature.Has(Feature.Feature3)), "odata2ts-479"),
        .. Of(Equivalence.EnumType, Filter<BookFields>(c => c.Feature == Feature.Feature2), "odata2ts-480"),
        .. Of(Filter<BookFields>(c => c.Status == 0), "odata2ts-482"),
        .. Of(Filter<BookFields>(c => c.Status != 2), "odata2ts-483"),
        .. Of(Equivalence.Parentheses, Filter<BookFields>(c => c.Status == 1 || c.Status == 2), "odata2ts-484"),
        .. Of(Equivalence.Ascending, Ascending<BookFields>(c => c.Status), "odata2ts-485"),
        .. Of(Filter<BookFields>(c => c.Status == null), "odata2ts-486"),
        .. Of(Filter<BookFields>(c => c.StatusName == "AVAIL"), "odata2ts-487"),
    ];
}
