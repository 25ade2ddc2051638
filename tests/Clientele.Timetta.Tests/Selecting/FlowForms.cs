using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.OData;
using EmbeddedService.Seeding;

namespace Clientele.Timetta.Tests.Selecting;

/// <summary>Selectors with statements, patterns and casts, and the places where they are written.</summary>
internal static class FlowForms
{
    public static IEnumerable<Form> All
    {
        get
        {
            yield return Form.Rows("block body", "$select=name,code", "'Rollout of the warehouseP001'", t => t.Projects.Select(p =>
            {
                var name = p.Name;
                return name + p.Code;
            }));
            yield return Form.Rows("alias of a related entity", "$select=id&$expand=manager($select=name,code)", "'Clara ElmsworthU002'", t => t.Projects.Select(p =>
            {
                var manager = p.Manager!;
                return manager.Name + manager.Code;
            }));
            yield return Form.Rows("alias of the row", "$select=name", "'Rollout of the warehouse'", t => t.Projects.Select(p =>
            {
                var row = p;
                return row.Name;
            }));
            yield return Form.Rows("branches", "$select=isActive,name,code", "'Rollout of the warehouse'", t => t.Projects.Select(p =>
            {
                if (p.IsActive)
                {
                    return p.Name;
                }

                return p.Code;
            }));
            yield return Form.Rows("local function", "$select=name,code", "'Rollout of the warehouse/P001'", t => t.Projects.Select(p =>
            {
                return Both(p.Name) + Code();

                string Code() => p.Code!;
                static string Both(string? name) => name + "/";
            }));
            yield return Form.Rows("local function with the row", "$select=name", "'Rollout of the warehouse'", t => t.Projects.Select(p =>
            {
                return NameOf(p);

                static string? NameOf(Project project) => project.Name;
            }));
            yield return Form.Rows("loop", "$select=id&$expand=timeSheetLines($select=orderNumber)", "1", t => t.TimeSheets.Select(s =>
            {
                var sum = 0;
                foreach (var line in s.TimeSheetLines)
                {
                    sum += line.OrderNumber;
                }

                return sum;
            }));
            yield return Form.Rows("deconstruction", "$select=name,code", "'Rollout of the warehouseP001'", t => t.Projects.Select(p =>
            {
                var (name, code) = (p.Name, p.Code);
                return name + code;
            }));
            yield return Form.Rows("switch expression", "$select=isActive,stringValue1", "3", t => t.Projects.Select(p => p.StringValue1 switch
            {
                "north" => p.IsActive ? 1 : 2,
                _ => 3,
            }));
            yield return Form.Rows("switch on the row", "$select=name,code", "'Rollout of the warehouse'", t => t.Projects.Select(p => p switch
            {
                { Code: "P001" } => p.Name,
                { Name: { Length: > 3 } name } => name,
                _ => "other",
            }));
            yield return Form.Rows("property pattern", "$select=isActive,name", "true", t => t.Projects.Select(p => p is { IsActive: true, Name.Length: > 2 }));
            yield return Form.Rows("pattern with a variable", "$select=id&$expand=manager($select=name)", "'Clara Elmsworth'", t => t.Projects.Select(p => p.Manager is { } manager ? manager.Name : "nobody"));
            yield return Form.Rows("nested pattern", "$select=id&$expand=manager($select=isActive;$expand=department($select=name))", "'Support'", t => t.Projects.Select(p => p is { Manager: { IsActive: true, Department: { Name: var name } } } ? name : null));
            yield return Form.Rows("switch statement", "$select=isActive,name,code", "'Rollout of the warehouse'", t => t.Projects.Select(p =>
            {
                switch (p.IsActive)
                {
                    case true: return p.Name;
                    default: return p.Code;
                }
            }));
            yield return Form.Rows("try and lock", "$select=name", "24", t => t.Projects.Select(p =>
            {
                try
                {
                    return p.Name!.Length;
                }
                catch (InvalidOperationException)
                {
                    return -1;
                }
            }));
            yield return Form.Rows("cast to a derived type", "$select=name,WP.User/email", "{'Name':'Clara Elmsworth','Email':'clara.elmsworth.2@example.com'}", t => t.Resources.Where(r => r.Id == Ids.Of("User", 2)).Select(r => new { r.Name, ((User)r).Email }));
            yield return Form.Rows("as a derived type", "$select=WP.User/email", "'no user'", t => t.Resources.Select(r => (r as User)?.Email ?? "no user"));
            yield return Form.Rows("derived type as a pattern", "$select=name,WP.User/email&$expand=WP.Department/leadDepartment($select=name)", "null", t => t.Resources.Select(r => r is User user ? user.Email : r is Department d ? d.LeadDepartment?.Name : r.Name));
            yield return Form.Rows("test for a derived type", "$select=name", "{'Name':'Company','IsUser':false}", t => t.Resources.Select(r => new { r.Name, IsUser = r is User }));
            yield return Form.Rows("rows of a derived type", "$select=name,email", "{'Name':'Robin Vale','Email':'robin.vale@example.com'}", t => t.Resources.AsUser.Select(u => new { u.Name, u.Email }));
            yield return Form.Rows("several selectors", "$select=name,code", "28", t => t.Projects.Select(p => new { p.Name, p.Code }).Select(x => x.Name + x.Code).Select(x => x.Length));
            yield return Form.Rows("query reused", "$select=name&$filter=isActive&$orderby=name", "'Care for the archive'", t =>
            {
                var all = t.Projects.OrderBy(p => p.Name);
                var active = all.Where(p => p.IsActive);
                return active.Select(p => p.Name);
            });
            yield return Form.Rows("null-conditional call", "$select=name", "'Rollout of the warehouse'", t => (t?.Projects)?.Select(p => p.Name)!);
            yield return Form.Rows("type argument", "$select=name", "'Rollout of the warehouse'", t => t.Projects.Select<object?>(p => p.Name));
            yield return Form.Rows("typed parameter", "$select=name", "'Rollout of the warehouse'", t => t.Projects.Select((Project p) => p.Name));
            yield return Form.Rows("anonymous method", "$select=name", "'Rollout of the warehouse'", t => t.Projects.Select(delegate (Project p) { return p.Name; }));
            yield return Form.Rows("static lambda", "$select=name", "'Rollout of the warehouse'", t => t.Projects.Select(static p => p.Name));
            yield return Form.Rows("generic method", "$select=name", "'Robin Vale'", t => InGeneric<User, UserFields>(t.Users));
            yield return Form.Rows("generic method with a result", "$select=code", "{'Item1':'P001','Item2':5}", t => With(t, 5));
            yield return Form.Rows("a variable for the selector", "", "'Rollout of the warehouse'", t =>
            {
                Func<Project, string?> selector = p => p.Name;
                return t.Projects.Select(selector);
            });
            yield return Form.Rows("a method for the selector", "", "'Rollout of the warehouse'", t => t.Projects.Select(NameOf));
            yield return Form.Rows("same shape twice", "$select=code", "'P001'", t => t.Projects.Select(p => p.Code));
        }
    }

    private static SelectedRows<string?> InGeneric<TEntity, TFields>(ODataQuery<TEntity, TFields> query)
        where TEntity : Resource, Clientele.Json.IJsonModel<TEntity>
        where TFields : IEntityFields<TFields> =>
        query.Select(p => p.Name);

    private static SelectedRows<(string?, T)> With<T>(TimettaClient timetta, T value) => timetta.Projects.Select(p => (p.Code, value));

    private static string? NameOf(Project project) => project.Name;
}
