using System;
using System.Collections.Generic;
using Clientele.OData;
using static Clientele.Tests.OData.UrlCases.UrlCase;

namespace Clientele.Tests.OData.UrlCases;

/// <summary>Simple.OData.Client's conditions over its TestEntity.</summary>
internal static class ConditionCases
{
    private static readonly int[] Ids = [1, 2, 3];
    private static readonly string[] Names = ["Chai", "Milk", "Water"];

    public static IEnumerable<UrlCase> All() => [.. Logic(), .. Numbers(), .. Text(), .. Times()];

    private static IEnumerable<UrlCase> Logic() =>
    [
        .. Of(Equivalence.Parentheses, Filter<TestFields>(x => x.ProductID.In(Ids)), "simple-92"),
        .. Of(Equivalence.Parentheses, Filter<TestFields>(x => x.ProductName.In(Names)), "simple-93"),
        .. Of(Equivalence.Parentheses, Filter<TestFields>(x => x.Nested.ProductName.In(Names)), "simple-94"),
        .. Of(Equivalence.Parentheses, Filter<TestFields>(x => x.ProductName.ToLower().In("chai", "milk", "water")), "simple-95"),
        .. Of(Filter<TestFields>(x => !x.ProductID.In(Ids)), "simple-96"),
        .. Of(Equivalence.Parentheses, Filter<TestFields>(x => x.ProductID.In(Ids) && !x.ProductName.In(Names)), "simple-97"),
        .. Of(Filter<TestFields>(x => x.ProductID == 1 && x.ProductName == "Chai"), "simple-98"),
        .. Of(Filter<TestFields>(x => x.ProductName == "Chai" || x.ProductID == 1), "simple-99", "simple-164"),
        .. Of(Filter<TestFields>(x => !(x.ProductName == "Chai")), "simple-100"),
        .. Of(Filter<TestFields>(x => (x.ProductID == 1 || x.ProductID == 2) && x.ProductName == "Chai"), "simple-101"),
        .. Of(Filter<TestFields>(x => x.ProductName == "Chai"), "simple-102", "simple-103", "simple-104"),
        .. Of(
            Filter<TestFields>(x => (x.ProductName == "Chai" || x.ProductID == 1) && (x.ProductName == "Kaffe" || x.ProductID == 2)),
            "simple-165"),
        .. Of(
            Filter<TestFields>(x => x.Name == "Milk"),
            "simple-149",
            "simple-150",
            "simple-151",
            "simple-152",
            "simple-153",
            "simple-154",
            "simple-155"),
        .. Of(Filter<TestFields>(x => x.Name == "Other Name"), "simple-166"),
    ];

    private static IEnumerable<UrlCase> Numbers() =>
    [
        .. Of(Filter<TestFields>(x => x.ProductID == 1), "simple-105"),
        .. Of(Filter<TestFields>(x => x.ProductID != 1), "simple-106"),
        .. Of(Filter<TestFields>(x => x.ProductID > 1), "simple-107"),
        .. Of(Equivalence.Placeholder, Filter<TestFields>(x => x.ProductID.As<double>() >= 1.5), "simple-108"),
        .. Of(Filter<TestFields>(x => x.ProductID < 1), "simple-109"),
        .. Of(Filter<TestFields>(x => x.ProductID <= 1), "simple-110"),
        .. Of(Filter<TestFields>(x => x.ProductID + 1 == 2), "simple-111"),
        .. Of(Filter<TestFields>(x => x.ProductID - 1 == 2), "simple-112"),
        .. Of(Filter<TestFields>(x => x.ProductID * 1 == 2), "simple-113"),
        .. Of(Filter<TestFields>(x => x.ProductID / 1 == 2), "simple-114"),
        .. Of(Filter<TestFields>(x => x.ProductID % 1 == 2), "simple-115"),
        .. Of(Equivalence.Placeholder, Filter<TestFields>(x => x.ProductID.As<long>() == 1L), "simple-116"),
        .. Of(Equivalence.Placeholder, Filter<TestFields>(x => x.Price == 1m), "simple-117"),
        .. Of(Equivalence.Placeholder, Filter<TestFields>(x => x.Price == 1.23m), "simple-118"),
        .. Of(Equivalence.Placeholder, Filter<TestFields>(x => x.Price.Round() == 1), "simple-143"),
        .. Of(Equivalence.Placeholder, Filter<TestFields>(x => x.Price.Floor() == 1), "simple-144"),
        .. Of(Equivalence.Placeholder, Filter<TestFields>(x => x.Price.Ceiling() == 2), "simple-145"),
        .. Of(Filter<TestFields>(x => x.Nested.ProductID == 1), "simple-146", "simple-148"),
    ];

    private static IEnumerable<UrlCase> Text() =>
    [
        .. Of(Filter<TestFields>(x => x.ProductName.Length == 4), "simple-123"),
        .. Of(Filter<TestFields>(x => x.ProductName.ToLower() == "chai"), "simple-124"),
        .. Of(Filter<TestFields>(x => x.ProductName.ToUpper() == "CHAI"), "simple-125"),
        .. Of(Filter<TestFields>(x => x.ProductName.StartsWith("Ch") == true), "simple-126"),
        .. Of(Filter<TestFields>(x => x.ProductName.EndsWith("Ch") == true), "simple-127"),
        .. Of(Filter<TestFields>(x => x.ProductName.IndexOf("ai") == 1), "simple-131"),
        .. Of(Filter<TestFields>(x => x.ProductName.Substring(1) == "hai"), "simple-132"),
        .. Of(Filter<TestFields>(x => x.ProductName.Substring(1, 2) == "ha"), "simple-133"),
        .. Of(Filter<TestFields>(x => x.ProductName.Trim() == "Chai"), "simple-135"),
        .. Of(Filter<TestFields>(x => x.ProductName + "Chai" == "ChaiChai"), "simple-136"),
        .. Of(Filter<TestFields>(x => x.Nested.ProductName.Length == 4), "simple-147"),
    ];

    private static IEnumerable<UrlCase> Times()
    {
        var start = new DateTimeOffset(2013, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var end = new DateTimeOffset(2014, 2, 2, 0, 0, 0, TimeSpan.Zero);
        return
        [
            .. Of(Filter<TestFields>(x => x.CreationTime.Day == 1), "simple-137"),
            .. Of(Filter<TestFields>(x => x.CreationTime.Month == 2), "simple-138"),
            .. Of(Filter<TestFields>(x => x.CreationTime.Year == 3), "simple-139"),
            .. Of(Filter<TestFields>(x => x.CreationTime.Hour == 4), "simple-140"),
            .. Of(Filter<TestFields>(x => x.CreationTime.Minute == 5), "simple-141"),
            .. Of(Filter<TestFields>(x => x.CreationTime.Second == 6), "simple-142"),
            .. Of(Filter<TestFields>(x => x.CreationTime >= start && x.CreationTime < end), "simple-163"),
        ];
    }
}
