using System;
using System.Collections.Generic;
using Clientele.OData;
using Clientele.Tests.OData.Oracles;
using Clientele.Tests.OData.Sample;

namespace Clientele.Tests.OData;

public sealed class QueryTests
{
    private static readonly ODataQuery<Row, UserFields> Users = SampleService.Users;

    public static IReadOnlyList<(string Uri, ODataQuery<Row, UserFields> Query)> Queries { get; } =
    [
        ("Users", Users),
        ("Users", Users.SelectAll()),
        ("Users?$filter=isActive and (isGuest or hours gt 1)", Users.Where(u => u.IsActive).Where(u => u.IsGuest || u.Hours > 1)),
        ("Users?$orderby=name,created desc", Users.OrderBy(u => u.Name).ThenByDescending(u => u.Created)),
        ("Users?$orderby=tasks/$count desc,department/name", Users.OrderByDescending(u => u.Tasks.Count()).ThenBy(u => u.Department.Name)),
        ("Users?$orderby=hours add budget", Users.OrderBy(u => u.Name).OrderBy(u => u.Hours + u.Budget)),
        ("Users?$skip=20&$top=10&$count=true", Users.Take(10).Skip(20).IncludeCount()),
        ("Users?$top=5", Users.Take(10).Take(5)),
        ("Users?$search=blue", Users.Search("blue")),
        ("Users?$search=\"blue sky\" AND \"OR\" AND \"a'b)&c\"", Users.Search("blue sky").Search("OR").Search("a'b)&c")),
        ("Users?$expand=manager", Users.Expand(u => u.Manager)),
        ("Users?$expand=manager,tasks", Users.Expand(u => u.Manager).Expand(u => u.Tasks)),
        ("Users?$expand=manager($expand=department)", Users.Expand(u => u.Manager.Department)),
        ("Users?$expand=manager($expand=department,manager)", Users.Expand(u => u.Manager.Department).Expand(u => u.Manager.Manager)),
        ("Users?$expand=address/country", Users.Expand(u => u.Address.Country)),
        ("Users?$expand=manager($expand=address/country)", Users.Expand(u => u.Manager.Address.Country)),
        ("Users?$expand=manager($expand=tasks)", Users.Expand(u => u.Manager, m => m.Expand(x => x.Tasks))),
        ("Users?$expand=manager($levels=3)", Users.Expand(u => u.Manager, m => m.Levels(3))),
        ("Users?$expand=subordinates($levels=max)", Users.Expand(u => u.Subordinates, s => s.LevelsMax())),
        (
            "Users?$expand=tasks($expand=assignee;$filter=hours gt 1;$orderby=name desc;$skip=1;$top=2;$count=true)",
            Users.Expand(u => u.Tasks, t => t
                .Where(x => x.Hours > 1).OrderByDescending(x => x.Name).Skip(1).Take(2).Expand(x => x.Assignee).IncludeCount())),
        (
            "Users?$expand=tasks($filter=hours gt 1 and name eq 'a;b)')",
            Users.Expand(u => u.Tasks, t => t.Where(x => x.Hours > 1)).Expand(u => u.Tasks, t => t.Where(x => x.Name == "a;b)"))),
        (
            "Users?$expand=tasks($filter=subtasks/any(t2:t2/name eq t))",
            Users.Expand(u => u.Tasks, o => o.Where(x => x.Subtasks.Any(t => t.Name == x.T)))),
        ("Users?$expand=tasks($search=\"a b\")", Users.Expand(u => u.Tasks, t => t.Search("a b"))),
        (
            "Users?$expand=tasks($expand=subtasks($orderby=hours,name;$top=1))",
            Users.Expand(u => u.Tasks, t => t.Expand(x => x.Subtasks, s => s.OrderBy(y => y.Hours).ThenBy(y => y.Name).Take(1)))),
        ("Users?$expand=tasks($expand=assignee($expand=department))", Users.Expand(u => u.Tasks, t => t.Expand(x => x.Assignee.Department))),
        ("Users", Users.Expand(u => u)),
    ];

    [Fact]
    public void A_query_becomes_its_request() =>
        Assert.All(Queries, item => Assert.Equal(item.Uri, Uri.UnescapeDataString(item.Query.ToRequest().Uri)));

    [Fact]
    public void Every_request_is_in_the_OASIS_grammar_and_understood_by_Microsofts_parser() =>
        Assert.All(Queries, item => SampleParser.Accepts(item.Query.ToRequest().Uri));

    [Fact]
    public void A_derived_types_navigation_property_is_expanded_through_a_cast()
    {
        var request = SampleService.Resources.Expand(r => r.AsUser.Manager).Where(r => r.AsUser.Hours > 1).ToRequest();
        Assert.Equal("Resources?$expand=Sample.User/manager&$filter=Sample.User/hours%20gt%201", request.Uri);
        SampleParser.Accepts(request.Uri);
    }

    [Fact]
    public void A_cast_after_a_navigation_property_stands_before_the_next_one()
    {
        var request = SampleService.Tasks.Expand(t => t.Assignee.AsUser.Manager).ToRequest();
        Assert.Equal("Tasks?$expand=assignee($expand=Sample.User/manager)", request.Uri);
        SampleParser.Accepts(request.Uri);
    }

    [Fact]
    public void Rows_of_a_derived_type_keep_the_options_so_far()
    {
        var request = SampleService.Resources.Where(r => r.Name == "x").OfType<Row, UserFields>("Sample.User").Where(u => u.IsActive).ToRequest();
        Assert.Equal("Resources/Sample.User?$filter=name%20eq%20'x'%20and%20isActive", request.Uri);
        SampleParser.Accepts(request.Uri);
    }

    [Fact]
    public void A_slash_stays_between_names_and_is_escaped_within_texts()
    {
        var request = Users.Where(u => u.Manager.Name == "a/b'c/d" && u.Manager.Name != "/'").ToRequest();
        Assert.Equal("Users?$filter=manager/name%20eq%20'a%2Fb''c%2Fd'%20and%20manager/name%20ne%20'%2F'''", request.Uri);
        SampleParser.Accepts(request.Uri);
    }

    [Fact]
    public void A_count_asks_only_for_what_decides_which_rows_there_are()
    {
        var request = Users.Where(u => u.IsActive).OrderBy(u => u.Name).Take(3).Expand(u => u.Manager).Search("x").ToCountRequest();
        Assert.Equal("Users/$count?$filter=isActive&$search=x", request.Uri);
        SampleParser.Accepts(request.Uri);
    }

    [Fact]
    public void A_query_is_not_changed_by_what_is_made_of_it()
    {
        var active = Users.Where(u => u.IsActive);
        var ordered = active.OrderBy(u => u.Name);
        _ = active.Where(u => u.IsGuest).Take(1).Expand(u => u.Tasks);
        _ = ordered.ThenBy(u => u.Hours);
        Assert.Equal("Users?$filter=isActive", active.ToRequest().Uri);
        Assert.Equal("Users?$filter=isActive&$orderby=name", ordered.ToRequest().Uri);
    }

    [Fact]
    public void A_captured_variable_has_the_value_it_had_then()
    {
        var name = "a";
        var query = Users.Where(u => u.Name == name);
        name = "b";
        Assert.Equal("Users?$filter=name%20eq%20'a'", query.ToRequest().Uri);
    }

    [Fact]
    public void A_range_variable_outside_its_lambda_is_refused()
    {
        TaskFields? leaked = null;
        _ = Users.Where(u => u.Tasks.Any(t =>
        {
            leaked = t;
            return t.Hours > 1;
        }));
        var query = Users.Where(_ => leaked!.Hours > 1);
        Assert.Contains("'t'", Assert.Throws<InvalidOperationException>(query.ToRequest).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Negative_counts_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Users.Skip(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Users.Take(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Users.Expand(u => u.Manager, m => m.Levels(0)));
    }

    [Fact]
    public void A_field_that_stands_for_nothing_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => Users.Where(_ => default(StringField) == "x"));
}
