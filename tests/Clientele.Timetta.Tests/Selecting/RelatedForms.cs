using System.Collections.Generic;
using System.Linq;
using Clientele.OData;
using EmbeddedService.Seeding;

namespace Clientele.Timetta.Tests.Selecting;

/// <summary>Selectors that go on to related entities, and queries that say which.</summary>
internal static class RelatedForms
{
    public static IEnumerable<Form> All
    {
        get
        {
            yield return Form.Rows("related entity", "$select=name&$expand=manager($select=name)", "{'Name':'Rollout of the warehouse','Manager':'Clara Elmsworth'}", t => t.Projects.Select(p => new { p.Name, Manager = p.Manager!.Name }));
            yield return Form.Rows("only a related entity", "$select=id&$expand=manager($select=name)", "'Clara Elmsworth'", t => t.Projects.Select(p => p.Manager!.Name));
            yield return Form.Rows("null-conditional way", "$select=id&$expand=manager($select=name)", "'Clara Elmsworth'", t => t.Projects.Select(p => p.Manager?.Name));
            yield return Form.Rows("deep null-conditional way", "$select=id&$expand=manager($select=id;$expand=department($select=name))", "'Support'", t => t.Projects.Select(p => p.Manager?.Department?.Name));
            yield return Form.Rows("paths that merge", "$select=id&$expand=manager($select=name,code;$expand=department($select=name),role($select=code))", "{'Name':'Clara Elmsworth','Code':'U002','Department':'Support','Role':'R3'}",
                t => t.Projects.Select(p => new { p.Manager!.Name, p.Manager.Code, Department = p.Manager.Department!.Name, Role = p.Manager.Role!.Code }));
            yield return Form.Rows("two related entities", "$select=id&$expand=manager($select=name),organization($select=name)", "'Clara Elmsworth of Copperleaf Foods'", t => t.Projects.Select(p => $"{p.Manager!.Name} of {p.Organization!.Name}"));
            yield return Form.Rows("either of two", "$select=id&$expand=createdBy($select=name),manager($select=name)", "'Clara Elmsworth'", t => t.Projects.Select(p => (p.CreatedBy ?? p.Manager)!.Name));
            yield return Form.Rows("is there one", "$select=name&$expand=manager($select=id)", "{'Name':'Rollout of the warehouse','HasManager':true}", t => t.Projects.Select(p => new { p.Name, HasManager = p.Manager != null }));
            yield return Form.Rows("is there one, as a pattern", "$select=name&$expand=createdBy($select=id)", "{'Name':'Rollout of the warehouse','HasAuthor':false}", t => t.Projects.Select(p => new { p.Name, HasAuthor = p.CreatedBy is not null }));
            yield return Form.Rows("related rows", "$select=name&$expand=timeSheetLines($select=orderNumber)", "{'Name':'Robin Vale, week 21','Lines':[{'OrderNumber':0},{'OrderNumber':1}]}", t => t.TimeSheets.Select(s => new { s.Name, Lines = s.TimeSheetLines.Select(l => new { l.OrderNumber }) }));
            yield return Form.Rows("related rows as a list", "$select=id&$expand=timeSheetLines($select=orderNumber)", "[0,1]", t => t.TimeSheets.Select(s => s.TimeSheetLines.Select(l => l.OrderNumber).ToList()));
            yield return Form.Rows("number of related rows", "$select=name&$expand=timeSheetLines($select=id)", "{'Name':'Robin Vale, week 21','Count':2}", t => t.TimeSheets.Select(s => new { s.Name, s.TimeSheetLines.Count }));
            yield return Form.Rows("any related row", "$select=id&$expand=timeSheetLines($select=isActive)", "true", t => t.TimeSheets.Select(s => s.TimeSheetLines.Any(l => l.IsActive)));
            yield return Form.Rows("sum over related rows", "$select=id&$expand=timeAllocations($select=hours)", "37.5", t => t.TimeSheets.Select(s => s.TimeAllocations.Sum(a => a.Hours)));
            yield return Form.Rows("filtered and ordered in memory", "$select=id&$expand=timeAllocations($select=date,hours)", "'2026-05-22'", t => t.TimeSheets.Select(s => s.TimeAllocations.Where(a => a.Hours > 0).OrderByDescending(a => a.Date).Select(a => a.Date).First()));
            yield return Form.Rows("first of related rows", "$select=id&$expand=timeSheetLines($select=orderNumber;$expand=project($select=code))", "'P002'", t => t.TimeSheets.Select(s => s.TimeSheetLines.OrderBy(l => l.OrderNumber).First().Project!.Code));
            yield return Form.Rows("related row by index", "$select=id&$expand=timeSheetLines($select=orderNumber)", "0", t => t.TimeSheets.Select(s => s.TimeSheetLines[0].OrderNumber));
            yield return Form.Rows("collections of collections", "$select=id&$expand=timeSheetLines($select=id;$expand=timeAllocations($select=hours))", "37.5", t => t.TimeSheets.Select(s => s.TimeSheetLines.SelectMany(l => l.TimeAllocations).Sum(a => a.Hours)));
            yield return Form.Rows("grouped related rows", "$select=id&$expand=timeAllocations($select=date,hours)", "7.5", t => t.TimeSheets.Select(s => s.TimeAllocations.GroupBy(a => a.Date).Select(g => g.Sum(a => a.Hours)).First()));
            yield return Form.Rows("dictionary of related rows", "$select=id&$expand=timeSheetLines($select=id,orderNumber)", "2", t => t.TimeSheets.Select(s => s.TimeSheetLines.ToDictionary(l => l.OrderNumber, l => l.Id).Count));
            yield return Form.Rows("query syntax within", "$select=id&$expand=timeSheetLines($select=isActive,orderNumber)", "[0,1]", t => t.TimeSheets.Select(s => (from l in s.TimeSheetLines where l.IsActive select l.OrderNumber).ToList()));
            yield return Form.Rows("outer row in an inner lambda", "$select=name&$expand=timeSheetLines($select=orderNumber)", "'Robin Vale, week 211'", t => t.TimeSheets.Select(s => s.TimeSheetLines.Select(l => s.Name + l.OrderNumber).Last()));
            yield return Form.Rows("rows kept for later", "$select=name&$expand=timeSheetLines($select=orderNumber)", "['Robin Vale, week 210','Robin Vale, week 211']", t => t.TimeSheets.Select(s => s.TimeSheetLines.Select(l => s.Name + l.OrderNumber)));
            yield return Form.Rows("related entity whole", "$select=name&$expand=billingType", "{'Name':'Rollout of the warehouse','Type':'FIXED'}", t => t.Projects.Select(p => new { p.Name, Type = Named(p.BillingType!) }));
            yield return Form.Rows("related entity beside the whole row", "$expand=manager", "'Rollout of the warehouseClara Elmsworth'", t => t.Projects.Select(p => Name(p) + p.Manager!.Name));
            yield return Form.Rows("whole row", "", "'Rollout of the warehouse'", t => t.Projects.Select(p => Name(p)));
            yield return Form.Rows("options of Expand stay", "$select=id&$expand=timeSheetLines($select=orderNumber;$orderby=orderNumber desc;$top=1)", "[1]", t => t.TimeSheets
                .Expand(s => s.TimeSheetLines, o => o.OrderByDescending(l => l.OrderNumber).Take(1)).Select(s => s.TimeSheetLines.Select(l => l.OrderNumber)));
            yield return Form.Rows("filter of Expand stays", "$select=id&$expand=timeSheetLines($select=id;$filter=orderNumber eq 1)", "1", t => t.TimeSheets
                .Expand(s => s.TimeSheetLines, o => o.Where(l => l.OrderNumber == 1)).Select(s => s.TimeSheetLines.Count));
            yield return Form.Rows("an Expand that is not read goes", "$select=name", "'Rollout of the warehouse'", t => t.Projects.Expand(p => p.Manager).Select(p => p.Name));
            yield return Form.Rows("an Expand with the whole row stays", "$expand=manager", "'Clara Elmsworth'", t => t.Projects.Expand(p => p.Manager).Select(p => Manager(p)));
            yield return Form.Rows("nested Expand", "$select=id&$expand=timeSheetLines($select=id;$expand=timeAllocations($select=id;$filter=hours gt 1))", "10", t => t.TimeSheets
                .Expand(s => s.TimeSheetLines, o => o.Expand(l => l.TimeAllocations, a => a.Where(x => x.Hours > 1))).Select(s => s.TimeSheetLines.Sum(l => l.TimeAllocations.Count)));
            yield return Form.Entry("entry", "$select=name,code", "{'Name':'Rollout of the billing','Code':'P003'}", t => t.Projects[Ids.Of("Project", 3)].Select(p => new { p.Name, p.Code }));
            yield return Form.Entry("entry with a related entity", "$select=code&$expand=manager($select=name)", "'P003Edda Juniper'", t => t.Projects[Ids.Of("Project", 3)].Select(p => p.Code + p.Manager!.Name));
            yield return Form.Entry("entry after Expand", "$select=id&$expand=timeSheetLines($select=orderNumber;$top=1)", "[0]", t => t.TimeSheets[Ids.Of("TimeSheet", 11)]
                .Expand(s => s.TimeSheetLines, o => o.Take(1)).Select(s => s.TimeSheetLines.Select(l => l.OrderNumber)));
            yield return Form.Entry("entry by navigation", "$select=email", "'edda.juniper.4@example.com'", t => t.Projects[Ids.Of("Project", 3)].Manager.Select(m => m.Email));
            yield return Form.Rows("set by navigation", "$select=name", "'Rollout of the billing'", t => t.Projects[Ids.Of("Project", 3)].ProjectTasks.Select(p => p.Name));
        }
    }

    private static string? Name(Project project) => project.Name;

    private static string? Named(ProjectBillingType type) => type.Name;

    private static string? Manager(Project project) => project.Manager?.Name;
}
