using System;
using System.Collections.Generic;
using System.Globalization;
using Clientele.OData;
using EmbeddedService.Seeding;

namespace Clientele.Timetta.Tests.Selecting;

/// <summary>Selectors that read the row's own properties.</summary>
internal static class ValueForms
{
    private static readonly DateOnly Start = new(2025, 7, 1);

    public static IEnumerable<Form> All
    {
        get
        {
            var suffix = " (seen)";
            yield return Form.Rows("anonymous type", "$select=name,code", "{'Name':'Rollout of the warehouse','Code':'P001'}", t => t.Projects.Select(p => new { p.Name, p.Code }));
            yield return Form.Rows("order of reading does not matter", "$select=name,code", "{'Code':'P001','Name':'Rollout of the warehouse'}", t => t.Projects.Select(p => new { p.Code, p.Name }));
            yield return Form.Rows("one value", "$select=name", "'Rollout of the warehouse'", t => t.Projects.Select(p => p.Name));
            yield return Form.Rows("tuple", "$select=id,name", "{'Item1':'7b5fea5e-0000-4000-8000-000000000001','Item2':'Rollout of the warehouse'}", t => t.Projects.Select(p => (p.Id, p.Name)));
            yield return Form.Rows("named tuple", "$select=name,startDate", "{'Item1':'Rollout of the warehouse','Item2':'2025-07-02'}", t => t.Projects.Select(p => (Title: p.Name, Since: p.StartDate)));
            yield return Form.Rows("record", "$select=isActive,name", "{'Title':'Rollout of the warehouse','IsActive':true}", t => t.Projects.Select(p => new Card(p.Name, p.IsActive)));
            yield return Form.Rows("constructor and initialiser", "$select=name,code", "{'Code':'P001','Name':'Rollout of the warehouse'}", t => t.Projects.Select(p => new Holder(p.Code) { Name = p.Name }));
            yield return Form.Rows("collection in an initialiser", "$select=name,code", "['Rollout of the warehouse','P001']", t => t.Projects.Select(p => new List<string?> { p.Name, p.Code }));
            yield return Form.Rows("collection expression", "$select=name,code", "['Rollout of the warehouse','P001']", t => t.Projects.Select(string?[] (p) => [p.Name, p.Code]));
            yield return Form.Rows("array", "$select=name,code", "['Rollout of the warehouse','P001']", t => t.Projects.Select(p => new[] { p.Name, p.Code }));
            yield return Form.Rows("dictionary", "$select=name,code", "{'P001':'Rollout of the warehouse'}", t => t.Projects.Select(p => new Dictionary<string, string?> { [p.Code!] = p.Name }));
            yield return Form.Rows("nested objects", "$select=name,code", "{'Inner':{'Name':'Rollout of the warehouse','Deep':{'Code':'P001'}}}", t => t.Projects.Select(p => new { Inner = new { p.Name, Deep = new { p.Code } } }));
            yield return Form.Rows("not null", "$select=name", "24", t => t.Projects.Select(p => p.Name!.Length));
            yield return Form.Rows("null-conditional", "$select=name", "24", t => t.Projects.Select(p => p.Name?.Length));
            yield return Form.Rows("null-coalescing", "$select=name,description", "'For Copperleaf Foods.'", t => t.Projects.Select(p => p.Description ?? p.Name));
            yield return Form.Rows("conditional", "$select=isActive,name,code", "'Rollout of the warehouse'", t => t.Projects.Select(p => p.IsActive ? p.Name : p.Code));
            yield return Form.Rows("interpolation", "$select=name,code", "'P001: Rollout of the warehouse'", t => t.Projects.Select(p => $"{p.Code}: {p.Name,-3}"));
            yield return Form.Rows("concatenation", "$select=name,code", "'P001: Rollout of the warehouse'", t => t.Projects.Select(p => p.Code + ": " + p.Name));
            yield return Form.Rows("method of a value", "$select=name", "'RO'", t => t.Projects.Select(p => p.Name!.ToUpperInvariant().Substring(0, 2)));
            yield return Form.Rows("value as argument", "$select=decimalValue1", "1000", t => t.Projects.Select(p => Math.Round(p.DecimalValue1 ?? 0)));
            yield return Form.Rows("method of one's own", "$select=name", "'Rollout of the warehouse!'", t => t.Projects.Select(p => Shout(p.Name)));
            yield return Form.Rows("captured variable", "$select=name", "'Rollout of the warehouse (seen)'", t => t.Projects.Select(p => p.Name + suffix));
            yield return Form.Rows("arithmetic on dates", "$select=startDate", "1", t => t.Projects.Select(p => p.StartDate!.Value.DayNumber - Start.DayNumber));
            yield return Form.Rows("enumeration", "$select=billingMode", "{'Name':'Manual','IsManual':true}", t => t.Projects.Select(p => new { p.BillingMode.Name, IsManual = p.BillingMode == BillingMode.Manual }));
            yield return Form.Rows("collection of values", "$select=name,mentionedUserIds", "{'Name':'Totals differ from the export','Count':0}", t => t.Issues.Select(i => new { i.Name, i.MentionedUserIds.Count }));
            yield return Form.Rows("complex values", "$select=tags", "[{'directoryEntryId':'f83e0d8c-0000-4000-8000-000000000009','directoryId':'94226a28-0000-4000-8000-000000000003','name':'regression','code':'REGRESSION','icon':null,'color':null,'description':null}]", t => t.Issues.Where(i => i.Id == Ids.Of("Issue", 7)).Select(i => i.Tags));
            yield return Form.Rows("members of complex values", "$select=tags", "'regression'", t => t.Issues.Where(i => i.Id == Ids.Of("Issue", 7)).Select(i => i.Tags[0].Name));
            yield return Form.Rows("undeclared member", "$select=name,billableDuration", "{'Name':'Robin Vale, week 21','Billable':30}", t => t.TimeSheets.Select(s => new { s.Name, Billable = s.DynamicProperties["billableDuration"] }));
            yield return Form.Rows("typed undeclared member", "$select=billableDuration", "30", t => t.TimeSheets.Select(s => s.DynamicProperties.Get<decimal>("billableDuration")));
            yield return Form.Rows("undeclared member that may be missing", "$select=editAllowed", "false", t => t.TimeSheets.Select(s => s.DynamicProperties.TryGet("editAllowed", out bool can) && can));
            yield return Form.Rows("nothing but constants", "$select=id", "1", t => t.Projects.Select(p => 1));
            yield return Form.Rows("discarded parameter", "$select=id", "'x'", t => t.Projects.Select(_ => "x"));
            yield return Form.Rows("name of", "$select=name", "'CodeRollout of the warehouse'", t => t.Projects.Select(p => nameof(p.Code) + p.Name));
            yield return Form.Rows("date and time", "$select=created", "false", t => t.Issues.Select(i => i.Created == null));
            yield return Form.Rows("culture", "$select=decimalValue1", "'1000.5'", t => t.Projects.Select(p => p.DecimalValue1!.Value.ToString("F1", CultureInfo.InvariantCulture)));
        }
    }

    private static string Shout(string? text) => text + "!";

    private sealed record Card(string? Title, bool IsActive);

    private sealed class Holder(string? code)
    {
        public string? Code { get; } = code;

        public string? Name { get; init; }
    }
}
