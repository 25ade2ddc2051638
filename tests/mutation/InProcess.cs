// Runs mutants of the generator in one process. Stryker starts a process for each mutant, in which the compiler is compiled anew: seconds, where the tests themselves take a fraction of
// one. This loads the assembly that Stryker has changed, switches its mutants on one by one, and runs the golden cases of selectors and the tests of the classes that are named.
//
//   dotnet exec … InProcess.dll <folder of the tests> <report.json of Stryker> <verdicts> <files, as a regular expression> <part> <parts> <class of tests>…
//
// Each verdict is written at once. A mutant that does not end, or ends the process, is noted, and the next start goes on behind it (exit code 3).
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;
var (folder, report, verdicts, files, part, parts) = (args[0], args[1], args[2], new Regex(args[3]), int.Parse(args[4]), int.Parse(args[5]));
var tests = Assembly.LoadFrom(Path.Combine(folder, "Clientele.Generator.Tests.dll"));
var control = Assembly.LoadFrom(Path.Combine(folder, "Clientele.Generator.dll")).GetTypes().Single(type => type.Name == "MutantControl");
var active = control.GetField("ActiveMutant", Any)!;
var capture = control.GetField("CaptureCoverage", Any)!;
var covered = control.GetMethod("GetCoverageData", Any)!;

active.SetValue(null, -1);
var runs = GoldenCases().Concat(args.Skip(6).SelectMany(Facts)).Where(Passes).Select(run => (Run: run, Covers: Covered(run))).ToList();
Console.WriteLine($"{runs.Count} tests");

var done = File.Exists(verdicts) ? File.ReadLines(verdicts).Select(line => int.Parse(line.Split(' ')[0])).ToHashSet() : [];
var current = verdicts + ".current";
if (File.Exists(current) && int.Parse(File.ReadAllText(current)) is var last && done.Add(last))
{
    File.AppendAllText(verdicts, $"{last} Killed\n");
}

foreach (var id in Mutants().Where(id => id % parts == part && !done.Contains(id)))
{
    File.WriteAllText(current, id.ToString());
    var covering = runs.Where(run => run.Covers.Contains(id)).ToList();
    var verdict = covering.Count == 0 ? "NoCoverage" : "Survived";
    foreach (var run in covering)
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Failure(run.Run), maxStackSize: 16 << 20);
        active.SetValue(null, id);
        thread.Start();
        if (!thread.Join(TimeSpan.FromMinutes(1)))
        {
            File.AppendAllText(verdicts, $"{id} Timeout\n");
            Environment.Exit(3);
        }

        active.SetValue(null, -1);
        if (failure is not null)
        {
            verdict = "Killed";
            break;
        }
    }

    File.AppendAllText(verdicts, $"{id} {verdict}\n");
}

File.Delete(current);

IEnumerable<int> Mutants() => JsonDocument.Parse(File.ReadAllText(report)).RootElement.GetProperty("files").EnumerateObject()
    .Where(file => files.IsMatch(file.Name))
    .SelectMany(file => file.Value.GetProperty("mutants").EnumerateArray())
    .Where(mutant => mutant.GetProperty("status").GetString() is not ("Ignored" or "CompileError"))
    .Select(mutant => int.Parse(mutant.GetProperty("id").GetString()!));

IEnumerable<Action> GoldenCases()
{
    var type = tests.GetType("Clientele.Generator.Tests.Golden.GoldenCase")!;
    return ((IEnumerable<string>)type.GetProperty("Names", Any)!.GetValue(null)!).Where(name => name.StartsWith("Selecting/", StringComparison.Ordinal)).Select(name => (Action)(() =>
    {
        var golden = Activator.CreateInstance(type, Any, null, [name], null)!;
        var project = type.GetMethod("Project", Any, Type.EmptyTypes)!.Invoke(golden, null)!;
        type.GetMethod("AssertIs", Any)!.Invoke(golden, [project.GetType().GetMethod("Run", Any)!.Invoke(project, null)]);
    }));
}

IEnumerable<Action> Facts(string name)
{
    var type = tests.GetTypes().Single(type => type.Name == name);
    foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
    {
        var attributes = method.GetCustomAttributes().ToList();
        var rows = attributes.Where(attribute => attribute.GetType().Name == "InlineDataAttribute").Select(attribute => (object?[]?)attribute.GetType().GetProperty("Data")!.GetValue(attribute));
        foreach (var row in attributes.Any(attribute => attribute.GetType().Name == "FactAttribute") ? [null] : rows.ToList())
        {
            yield return () => (method.Invoke(Activator.CreateInstance(type), row) as Task)?.GetAwaiter().GetResult();
        }
    }
}

bool Passes(Action run)
{
    var failure = Failure(run);
    Console.Write(failure is null ? "" : $"Fails without a mutant: {failure.Message}\n");
    return failure is null;
}

HashSet<int> Covered(Action run)
{
    covered.Invoke(null, null);
    capture.SetValue(null, true);
    Failure(run);
    capture.SetValue(null, false);
    return ((IEnumerable<IEnumerable<int>>)covered.Invoke(null, null)!).SelectMany(ids => ids).ToHashSet();
}

static Exception? Failure(Action run)
{
    try
    {
        run();
        return null;
    }
    catch (Exception e)
    {
        return e.InnerException ?? e;
    }
}
