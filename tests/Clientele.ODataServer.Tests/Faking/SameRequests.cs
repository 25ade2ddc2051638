using System.Collections.Generic;
using System.Linq;

namespace Clientele.ODataServer.Tests.Faking;

/// <summary>Requests that the fake and the real service both get.</summary>
internal static class SameRequests
{
    private static readonly string[] s_assetFilters =
    [
        "Id eq 3", "Id ne 3", "Id gt 10", "Id ge 10", "Id lt 3", "Id le 3", "3 eq Id", "Id in (1,5,99)", "not (Id in (1,5))", "Name eq 'Asset 3'", "Name ne 'Asset 3'",
        "Name gt 'Asset 5'", "Name in ('Asset 1','Asset 2')", "contains(Name,'1')", "startswith(Name,'Asset 1')", "endswith(Name,'4')", "not contains(Name,'1')",
        "length(Name) eq 8", "indexof(Name,'1') eq 6", "substring(Name,6) eq '7'", "substring(Name,1,3) eq 'sse'", "tolower(Name) eq 'asset 2'", "toupper(Name) eq 'ASSET 2'",
        "trim(Name) eq 'Asset 9'", "concat(Name,'!') eq 'Asset 9!'", "concat(concat(Name,'-'),'x') eq 'Asset 9-x'",
        "Price eq 10.25", "Price gt 50", "Price lt 50", "Price eq null", "Price ne null", "not (Price gt 50)", "Price gt 50 or Price eq null", "Price gt 20 and Price lt 100",
        "Price add 1 gt 50", "Price sub 1 gt 50", "Price mul 2 gt 100", "Price div 2 gt 50", "Price mod 2 eq 0", "-Price lt -100", "Id add 1 eq 5", "Id mul 3 gt 30", "Id div 2 eq 3",
        "Id mod 3 eq 1", "Id sub 10 gt 0", "round(Price) eq 41", "floor(Price) eq 41", "ceiling(Price) eq 42",
        "Bought eq 2020-02-10", "Bought gt 2021-01-01", "Bought eq null", "year(Bought) eq 2020", "month(Bought) eq 3", "day(Bought) gt 15",
        "State eq Depot.State'New'", "State ne Depot.State'New'", "State gt Depot.State'New'", "State in (Depot.State'New',Depot.State'Retired')", "Wanted eq null", "Wanted eq Depot.State'InUse'", "Wanted ne null",
        "Traits has Depot.Traits'Heavy'", "Traits has Depot.Traits'Fragile,Heavy'", "Traits eq Depot.Traits'Delicate'", "Traits eq Depot.Traits'None'",
        "Home eq null", "Home ne null", "Home/City eq 'City 5'", "Home/City eq null", "Home/City ne null", "Home/Floor gt 4", "Home/Floor eq null", "contains(Home/City,'own')", "not contains(Home/City,'own')",
        "Home/Depot.ForeignPlace/Country eq 'LV'", "Home/Depot.ForeignPlace/Country eq null", "isof(Home,Depot.ForeignPlace)",
        "Keeper eq null", "Keeper/Age gt 30", "Keeper/Name eq 'Person 5'", "Keeper/Name eq null", "Keeper/Manager/Name eq 'Person 0'", "Keeper/Home/City ne null", "Parent/Id eq 1", "Parent/Name eq 'Asset 2'", "Parent/Parent eq null",
        "Labels/any()", "not Labels/any()", "Labels/any(l:l eq 'label 1')", "Labels/all(l:l eq 'label 0')", "Labels/$count eq 2", "Labels/any(l:contains(l,'1'))", "Past/any(p:p eq Depot.State'Retired')", "Past/all(p:p eq Depot.State'New')",
        "Places/any()", "Places/any(p:p/City eq 'City 5')", "Places/any(p:p/Floor gt 4)", "Places/$count gt 1", "Parts/any()", "Parts/any(p:p/Weight gt 10)", "Parts/all(p:p/Weight gt 10)", "Parts/$count gt 3",
        "Parts/any(p:p/Name eq null)", "Parts/any(p:p/Maker/Age gt 40)", "Parts/any(p:p/Shelf/City ne null)", "Children/any()", "Children/any(c:c/Price gt 100)", "Children/all(c:c/Id gt 4)", "Children/$count gt 5",
        "Children/any(c:c/Keeper/Age gt 40 and c/Id lt 10)", "Parts/any(p:p/No eq 1 and p/Weight gt 5) and Id lt 9", "Children/any(c:c/Parts/any(p:p/Weight gt 14))",
        "isof(Depot.Truck)", "isof('Depot.Truck')", "not isof(Depot.Truck)", "isof(Depot.Truck) and Id lt 9", "isof(Depot.Asset)", "isof(Depot.Truck) or isof(Depot.Crane)", "isof(Keeper,Depot.Person)", "isof(Parent,Depot.Truck)",
        "isof(Home,'Depot.ForeignPlace')", "isof(Home,Depot.Place)", "isof(Price,Edm.Decimal)", "isof(Name,Edm.String)", "isof(Id,'Edm.Int32')", "isof(Id,Edm.Int64)", "isof(State,Depot.State)", "Children/any(c:isof(c,Depot.Truck))",
        "Depot.Truck/Axles gt 2", "Depot.Truck/Plate eq null", "Depot.Truck/Driver/Age gt 25", "Depot.Crane/Reach gt 10", "Depot.Truck/Crew/any(c:c/Age gt 45)",
        "colour eq 'red'", "wheels gt 6", "colour eq null", "Id gt 2 and (Id lt 5 or Id eq 9) and not (Id eq 3)", "true", "false", "Id eq 1 or Id eq 2 and Id eq 3", "(Id eq 1 or Id eq 2) and Id eq 3", "Version gt 5",
    ];

    private static readonly string[] s_assetOrders =
    [
        "Id", "Id desc", "Name", "Name desc", "Price", "Price desc", "Bought", "Bought desc,Id", "State,Id", "State desc,Id desc", "Traits,Id", "Wanted,Id desc", "Home/City,Id", "Home/City desc,Id", "Home/Floor,Id",
        "Keeper/Age,Id", "Keeper/Name desc,Id", "Parent/Id,Id desc", "length(Name),Id", "Id mod 3,Id", "Price mul -1,Id", "Labels/$count,Id", "Parts/$count desc,Id", "Children/$count desc,Id", "year(Bought),Id",
    ];

    private static readonly string[] s_samples =
    [
        "Flag", "Flag eq true", "not Flag", "Small gt 100", "Signed lt -20", "Short ge 12000", "Whole gt 1000000000", "Long lt 9223372036854775806", "Single gt 1", "Double gt 1e100", "Decimal lt 79228162514264337593543950333",
        "Text eq null", "Text eq 'text 3'", "contains(Text,'text')", "Bytes eq null", "Date gt 1950-01-01", "Time gt 08:00:00", "hour(Time) eq 12", "minute(Time) eq 33", "Moment gt 2026-02-28T20:00:00Z",
        "year(Moment) eq 2026", "hour(Moment) eq 23", "date(Moment) eq 2026-02-28", "Span gt duration'PT0S'", "Span lt duration'PT0S'", "MaybeFlag eq true", "MaybeFlag eq null", "MaybeLong lt 0",
        "MaybeDecimal gt 0", "MaybeDouble gt 0", "MaybeDouble eq INF", "MaybeGuid ne null", "MaybeSpan gt duration'PT2S'", "Id eq 00000003-0002-0003-0405-060708090a0b",
        "Decimals/any(d:d gt 3)", "Moments/any(m:year(m) eq 2026)", "Moments/$count eq 2", "cast(Whole,Edm.String) eq '400000000'", "Small add Short gt 12100", "Whole sub 1 gt 0", "Double div 2 gt 1e40", "Single mul 3 gt 2",
    ];

    private static readonly string[] s_others =
    [
        "People", "People?$filter=Age gt 30&$orderby=Age desc", "People?$filter=Manager eq null", "People?$filter=Manager/Manager/Name ne null", "People?$filter=Reports/any(r:r/Age gt 40)", "People?$filter=Assets/$count gt 1",
        "People?$filter=Work/City eq 'Work 3'", "People?$filter=Work eq null", "People?$filter=Login eq 'o''hara'", "People('o''hara')", "People('a%2Fb')", "People('p4')", "People('p4')/Manager", "People('o''hara')/Manager",
        "People('o''hara')/Reports", "People('o''hara')/Reports?$orderby=Age&$select=Login", "People('p4')/Assets", "People?$expand=Manager", "People?$expand=Reports($select=Login)", "People?$expand=Assets($filter=Id gt 5;$orderby=Id desc;$top=1)",
        "People?$expand=Manager($expand=Manager($expand=Manager))", "People?$select=Home", "People?$select=Home/City", "People?$count=true&$top=2", "People?$count=true&$filter=Age gt 30&$top=0", "People/$count", "People/$count?$filter=Age gt 30",
        "Lines", "Lines(Order=1,No=2)", "Lines(Order=3,No=1)", "Lines(Order=9,No=9)", "Lines?$filter=Quantity gt 2", "Lines?$orderby=Order desc,No", "Lines?$expand=Asset", "Lines?$filter=Asset/Name eq 'Asset 1'", "Lines?$filter=Asset eq null",
        "Days", "Days(2026-02-28)", "Days(2027-02-28)", "Days?$filter=Note eq null", "Days?$filter=Date gt 2026-02-27", "Days?$orderby=Date desc&$top=2", "Days?$select=Note", "Photos", "Photos(1)", "Photos?$filter=Id gt 1", "Photos?$select=Title",
        "Settings", "Settings?$select=Title", "Settings?$select=Office", "Samples", "Samples?$orderby=Moment desc", "Samples?$orderby=Double", "Samples?$orderby=MaybeDouble", "Samples?$select=Id,Moment,Span,Bytes",
        "Assets(1)", "Assets(999)", "Assets(1)?$select=Name", "Assets(1)?$expand=Keeper", "Assets(2)/Keeper", "Assets(5)/Keeper", "Assets(1)/Children", "Assets(1)/Children?$filter=Id gt 8&$orderby=Id desc", "Assets(5)/Parts", "Assets(5)/Parts?$orderby=Weight desc&$top=2",
        "Assets(5)/Parts?$count=true", "Assets(2)/Home", "Assets(3)/Home", "Assets(4)/Name", "Assets(1)/Depot.Truck/Driver", "Assets/Depot.Truck", "Assets/Depot.Truck?$filter=Axles gt 2", "Assets/Depot.Truck?$expand=Driver,Crew&$select=Id",
        "Assets?$expand=Keeper,Parent", "Assets?$expand=Parts", "Assets?$expand=Parts($filter=Weight gt 10;$select=No)", "Assets?$expand=Parts($expand=Maker($select=Name);$orderby=No desc;$top=2)", "Assets?$expand=Children($count=true;$top=1)", "Assets?$expand=Children($skip=2;$orderby=Id;$select=Id)",
        "Assets?$expand=Children($expand=Parts($select=No);$select=Id)", "Assets?$expand=Parent($select=Name),Keeper($select=Age)&$select=Id", "Assets?$expand=Depot.Truck/Driver", "Assets?$expand=Depot.Truck/Crew($select=Login)&$select=Id", "Assets?$expand=Children/$count",
        "Assets?$select=Id,Name", "Assets?$select=Home/City", "Assets?$select=Id,Home/City,Home/Floor", "Assets?$select=*", "Assets?$select=colour", "Assets?$select=Depot.Truck/Axles", "Assets?$select=Labels,Past", "Assets?$select=Places/City",
        "Assets?$top=3", "Assets?$skip=10", "Assets?$top=3&$skip=4", "Assets?$top=0", "Assets?$skip=100", "Assets?$count=true", "Assets?$count=true&$skip=3&$top=2&$filter=Id gt 4", "Assets?$count=false", "Assets/$count", "Assets/$count?$filter=Price gt 50",
        "Assets?$filter=Id gt @a&@a=10", "Assets?$orderby=Price desc&$filter=Price ne null&$top=3&$select=Id,Price&$count=true",
        "Assets?$apply=aggregate($count as Rows)", "Assets?$apply=groupby((State),aggregate($count as Rows))", "Assets?$apply=filter(Id gt 5)/aggregate(Price with sum as Total)", "Lines?$apply=groupby((Order),aggregate(Quantity with sum as Sum,Quantity with max as Max))",
        "Lines?$apply=aggregate(Quantity with average as Mean,Quantity with min as Min)", "Lines?$apply=aggregate(Order with countdistinct as Orders)", "People?$apply=groupby((Age))",
        "Nope", "Lines?$filter=Nope eq 1", "Lines?$select=Nope", "Lines?$expand=Nope", "Lines?$orderby=Nope", "Lines?$filter=Quantity eq 'x'", "Lines?$filter=Quantity", "Lines?$top=-1", "Lines?$top=x", "Lines?$skip=-1", "Lines?$nope=1", "Lines?$filter=", "Lines?$filter=(", "Lines(1)", "Lines?$filter=contains(Quantity,'1')", "Assets?$filter=Name has 'x'", "Assets(1)/Nope2/x",
    ];

    /// <summary>Relative addresses, not percent-encoded but for slashes in keys.</summary>
    public static IEnumerable<string> All =>
        s_assetFilters.Select(filter => $"Assets?$filter={filter}")
            .Concat(s_assetOrders.Select(order => $"Assets?$orderby={order}"))
            .Concat(s_samples.Select(filter => $"Samples?$filter={filter}"))
            .Concat(s_others);
}
