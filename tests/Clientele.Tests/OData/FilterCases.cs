using System;
using System.Collections.Generic;
using Clientele.OData;
using Clientele.Tests.OData.Sample;

namespace Clientele.Tests.OData;

/// <summary>Conditions on users, and the text that each is to become.</summary>
internal static class FilterCases
{
    private static readonly Guid Id = new("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static readonly DateTimeOffset Moment = new(2024, 2, 29, 13, 5, 7, TimeSpan.Zero);
    private static readonly float NotANumber = float.NaN;
    private static readonly DateOnly Day = new(2024, 2, 29);

    public static IReadOnlyList<(string Text, Func<UserFields, BooleanField> Condition)> All { get; } =
    [
        .. Comparisons(), .. Logic(), .. Arithmetic(), .. Text(), .. Times(), .. Collections(), .. Paths(),
    ];

    private static List<(string, Func<UserFields, BooleanField>)> Comparisons() =>
    [
        ("id eq 0f8fad5b-d9cb-469f-a165-70867728950e", u => u.Id == Id),
        ("id ne null", u => u.Id != null),
        ("id gt 0f8fad5b-d9cb-469f-a165-70867728950e", u => u.Id > Id),
        ("name eq 'O''Neil'", u => u.Name == "O'Neil"),
        ("name eq null", u => u.Name == null),
        ("name gt 'A'", u => u.Name > "A"),
        ("name le email", u => u.Name <= u.Email),
        ("isActive", u => u.IsActive),
        ("isActive eq true", u => u.IsActive == true),
        ("isGuest ne null", u => u.IsGuest != null),
        ("isGuest eq isActive", u => u.IsGuest == u.IsActive),
        ("hours ge 7.50", u => u.Hours >= 7.50m),
        ("hours eq 7", u => u.Hours == 7),
        ("hours lt budget", u => u.Hours < u.Budget),
        ("visits eq -3", u => u.Visits == -3),
        ("points le 9223372036854775807", u => u.Points <= long.MaxValue),
        ("level ne 255", u => u.Level != byte.MaxValue),
        ("rating eq 1E20", u => u.Rating == 1e20),
        ("rating eq 1.5E-07", u => u.Rating == 1.5e-7),
        ("rating ne INF", u => u.Rating != double.PositiveInfinity),
        ("rating gt -INF", u => u.Rating > double.NegativeInfinity),
        ("score ne NaN", u => u.Score != NotANumber),
        ("score lt 0.1", u => u.Score < 0.1f),
        ("visits ge 1.5", u => u.Visits.As<decimal>() >= 1.5m),
        ("birthday lt 2024-02-29", u => u.Birthday < Day),
        ("created ge 2024-02-29T13:05:07Z", u => u.Created >= Moment),
        ("created eq 2024-02-29T13:05:07.1234567+05:30", u => u.Created == new DateTimeOffset(Moment.Ticks + 1234567, TimeSpan.FromMinutes(330))),
        ("startsAt gt 08:30:00", u => u.StartsAt > new TimeOnly(8, 30)),
        ("startsAt ne 08:30:00.001", u => u.StartsAt != new TimeOnly(8, 30, 0, 1)),
        ("capacity lt duration'P1DT2H3M4.5S'", u => u.Capacity < new TimeSpan(1, 2, 3, 4, 500)),
        ("photo eq null", u => u.Photo == null),
        ("photo ne null", u => u.Photo != null),
        ("scale eq Sample.Scale'Week'", u => u.Scale == Scale.Week),
        ("scale ne null", u => u.Scale != null),
        ("rights has Sample.Rights'Read,Write'", u => u.Rights.Has(Rights.Read | Rights.Write)),
        ("place ne null", u => u.Place != null),
        ("name in ('a','b')", u => u.Name.In("a", "b")),
        ("visits in (1,2)", u => u.Visits.In(new List<int> { 1, 2 })),
        ("scale eq Sample.Scale'Day' or scale eq Sample.Scale'Week'", u => u.Scale.In(Scale.Day, Scale.Week)),
        ("birthday eq 2024-02-29 or birthday eq 2024-03-01 or birthday eq 2024-03-02", u => u.Birthday.In(Day, Day.AddDays(1), Day.AddDays(2))),
        ("(startsAt eq 08:00:00 or startsAt eq 09:30:00) and isActive", u => u.StartsAt.In(new TimeOnly(8, 0), new TimeOnly(9, 30)) && u.IsActive),
        ("false", u => u.Birthday.In()),
        ("false", u => u.Id.In()),
        ("false", u => u.Scale.In()),
    ];

    private static List<(string, Func<UserFields, BooleanField>)> Logic() =>
    [
        ("isActive and isGuest", u => u.IsActive && u.IsGuest),
        ("isActive or isGuest and hours gt 1", u => u.IsActive || (u.IsGuest && u.Hours > 1)),
        ("(isActive or isGuest) and hours gt 1", u => (u.IsActive || u.IsGuest) && u.Hours > 1),
        ("isActive and isGuest and hours gt 1", u => u.IsActive && (u.IsGuest && u.Hours > 1)),
        ("not isActive", u => !u.IsActive),
        ("not (isActive and isGuest)", u => !(u.IsActive && u.IsGuest)),
        ("not (hours gt 1) and isGuest", u => !(u.Hours > 1) && u.IsGuest),
        ("not (not isActive)", u => !!u.IsActive),
        ("not (name in ('a'))", u => !u.Name.In("a")),
        ("(not isActive) eq isGuest", u => !u.IsActive == u.IsGuest),
        ("(hours gt 1) eq (budget gt 1)", u => (u.Hours > 1) == (u.Budget > 1)),
        ("(name in ('a')) eq true", u => u.Name.In("a") == true),
        ("startswith(name,'a') eq false", u => u.Name.StartsWith("a") == false),
    ];

    private static List<(string, Func<UserFields, BooleanField>)> Arithmetic() =>
    [
        ("hours add 1 eq 2", u => u.Hours + 1 == 2),
        ("1 sub hours eq 2", u => 1 - u.Hours == 2),
        ("hours mul budget gt 2", u => u.Hours * u.Budget > 2),
        ("(hours add budget) mul 2 gt 2", u => (u.Hours + u.Budget) * 2 > 2),
        ("hours add budget mul 2 gt 2", u => u.Hours + (u.Budget * 2) > 2),
        ("hours sub budget sub 1 gt 2", u => u.Hours - u.Budget - 1 > 2),
        ("hours sub (budget sub 1) gt 2", u => u.Hours - (u.Budget - 1) > 2),
        ("hours div budget mul 2 gt 2", u => u.Hours / u.Budget * 2 > 2),
        ("hours div (budget mul 2) gt 2", u => u.Hours / (u.Budget * 2) > 2),
        ("visits mod 2 eq 0", u => u.Visits % 2 == 0),
        ("-visits lt 0", u => -u.Visits < 0),
        ("-(visits add 1) lt 0", u => -(u.Visits + 1) < 0),
        ("-(-visits) lt 0", u => -(-u.Visits) < 0),
        ("(visits add 1) in (1,2)", u => (u.Visits + 1).In(1, 2)),
        ("round(rating) eq 5", u => u.Rating.Round() == 5),
        ("floor(hours div 2) eq 5", u => (u.Hours / 2).Floor() == 5),
        ("cast(cast(visits,Edm.Byte),Edm.Int32) gt 0", u => u.Visits.Cast<byte>().Cast<int>() > 0),
        ("contains(cast(visits,Edm.String),'1')", u => u.Visits.CastToString().Contains("1")),
        ("ceiling(hours) ne null", u => u.Hours.Ceiling() != null),
    ];

    private static List<(string, Func<UserFields, BooleanField>)> Text() =>
    [
        ("contains(name,'a&b')", u => u.Name.Contains("a&b")),
        ("startswith(tolower(name),'a')", u => u.Name.ToLower().StartsWith("a")),
        ("endswith(toupper(name),trim(email))", u => u.Name.ToUpper().EndsWith(u.Email.Trim())),
        ("length(name) gt 3", u => u.Name.Length > 3),
        ("indexof(name,'a') eq -1", u => u.Name.IndexOf("a") == -1),
        ("substring(name,1) eq 'b'", u => u.Name.Substring(1) == "b"),
        ("substring(name,visits,length(email)) eq 'b'", u => u.Name.Substring(u.Visits, u.Email.Length) == "b"),
        ("concat(concat(name,' '),email) eq 'a b'", u => u.Name + " " + u.Email == "a b"),
        ("concat('a',name) eq 'ab'", u => "a" + u.Name == "ab"),
        ("name eq 'Ärger/100% #1?\t😀'", u => u.Name == "Ärger/100% #1?\t😀"),
        ("$it/null eq 'x'", u => u.Null == "x"),
        ("straße eq 'x'", u => u.Straße == "x"),
    ];

    private static List<(string, Func<UserFields, BooleanField>)> Times() =>
    [
        ("year(birthday) eq 1990", u => u.Birthday.Year == 1990),
        ("month(created) eq 2 and day(created) eq 29", u => u.Created.Month == 2 && u.Created.Day == 29),
        ("hour(created) eq 1 and minute(startsAt) eq 2 and second(startsAt) eq 3", u => u.Created.Hour == 1 && u.StartsAt.Minute == 2 && u.StartsAt.Second == 3),
        ("fractionalseconds(created) lt 0.5", u => u.Created.FractionalSeconds < 0.5m),
        ("date(created) eq birthday", u => u.Created.Date == u.Birthday),
        ("time(created) eq 01:00:00", u => u.Created.TimeOfDay == new TimeOnly(1, 0)),
        ("totaloffsetminutes(created) eq 60", u => u.Created.TotalOffsetMinutes == 60),
        ("created lt now()", u => u.Created < DateTimeOffsetField.Now()),
        ("created gt mindatetime() and created lt maxdatetime()", u => u.Created > DateTimeOffsetField.MinValue() && u.Created < DateTimeOffsetField.MaxValue()),
        ("created add duration'P1D' lt now()", u => u.Created + TimeSpan.FromDays(1) < DateTimeOffsetField.Now()),
        ("modified sub created gt duration'PT1H'", u => u.Modified - u.Created > TimeSpan.FromHours(1)),
        ("totalseconds(modified sub created) gt 1.5", u => (u.Modified - u.Created).TotalSeconds > 1.5m),
        ("hired sub birthday gt duration'P1D'", u => u.Hired - u.Birthday > TimeSpan.FromDays(1)),
        ("birthday add capacity gt hired", u => u.Birthday + u.Capacity > u.Hired),
        ("-capacity lt duration'PT0S'", u => -u.Capacity < TimeSpan.Zero),
        ("capacity add duration'-PT1S' gt duration'PT1S'", u => u.Capacity + TimeSpan.FromSeconds(-1) > TimeSpan.FromSeconds(1)),
    ];

    private static List<(string, Func<UserFields, BooleanField>)> Collections() =>
    [
        ("tags/any()", u => u.Tags.Any()),
        ("tags/any(tag:tag eq 'x')", u => u.Tags.Any(tag => tag == "x")),
        ("numbers/all(n:n gt 1 and n mod 2 eq 0)", u => u.Numbers.All(n => n > 1 && n % 2 == 0)),
        ("scales/any(s:s eq Sample.Scale'Day')", u => u.Scales.Any(s => s == Scale.Day)),
        ("addresses/any(a:a/city eq 'x')", u => u.Addresses.Any(a => a.City == "x")),
        ("tags/$count gt 1", u => u.Tags.Count() > 1),
        ("tasks/$count ge 2", u => u.Tasks.Count() >= 2),
        ("not tasks/any()", u => !u.Tasks.Any()),
        ("tasks/any(t:t/name eq $it/name)", u => u.Tasks.Any(t => t.Name == u.Name)),
        ("tasks/all(t:t/subtasks/any(s:s/name eq t/name and s/hours gt $it/hours))", u => u.Tasks.All(t => t.Subtasks.Any(s => s.Name == t.Name && s.Hours > u.Hours))),
        ("tasks/any(t:t/tags/any(x:x eq t/name))", u => u.Tasks.Any(static (t) => t.Tags.Any(x => x == t.Name))),
        ("subordinates/any(s:s/tasks/any(s2:s2/name eq s/name))", u => u.Subordinates.Any(s => HasOwn(s))),
        ("tasks/any(x:x/hours gt 1)", u => u.Tasks.Any(and => and.Hours > 1)),
        ("tasks/any(x:x/hours gt 1)", u => u.Tasks.Any(größe => größe.Hours > 1)),
        ("tasks/any(x:x/hours gt 1)", u => u.Tasks.Any(_ => _.Hours > 1)),
        ("tasks/any(name2:name2/hours gt 1) and name eq 'x'", u => u.Tasks.Any(name => name.Hours > 1) && u.Name == "x"),
        ("tasks/any(t:t/estimate gt 1.5 and t/code eq 'x')", u => u.Tasks.Any(t => t["estimate"].AsNumber<decimal>() > 1.5m && t["code"] == "x")),
        ("tasks/any(t:t/done eq true and t/due gt 2024-02-29)", u => u.Tasks.Any(t => t["done"] == true && t["due"] > Day)),
        ("tasks/any(t:t/estimate eq null)", u => u.Tasks.Any(t => t["estimate"] == null)),
        ("department/members/Sample.User/any(m:m/email eq null)", u => u.Department.Members.OfType<UserFields>("Sample.User").Any(m => m.Email == null)),
        ("tasks/any(t:isof(t/assignee,'Sample.User'))", u => u.Tasks.Any(t => t.Assignee.IsUser)),
        ("tasks/any(t:t/assignee/Sample.User/email eq 'x')", u => u.Tasks.Any(t => t.Assignee.AsUser.Email == "x")),
    ];

    private static List<(string, Func<UserFields, BooleanField>)> Paths() =>
    [
        ("manager/department/name eq 'x'", u => u.Manager.Department.Name == "x"),
        ("address/city eq 'x'", u => u.Address.City == "x"),
        ("address/country/code eq 'x'", u => u.Address.Country.Code == "x"),
        ("manager eq null", u => u.Manager.IsNull()),
        ("manager ne null", u => u.Manager.IsNotNull()),
        ("address eq null", u => u.Address.IsNull()),
    ];

    private static BooleanField HasOwn(UserFields user) => user.Tasks.Any(s => s.Name == user.Name);
}
