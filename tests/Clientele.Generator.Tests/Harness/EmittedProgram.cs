using System.IO;
using System.Reflection;

namespace Clientele.Generator.Tests.Harness;

/// <summary>Code over an emitted client, compiled and run.</summary>
internal static class EmittedProgram
{
    /// <summary>Runs the body of a method that gives text.</summary>
    public static string Run(GeneratorProject project, string body, string usings = "")
    {
        var run = (project with { Code = usings + "public static class Use { public static string Run() { " + body + " } }" }).Run();
        run.AssertCompiles();
        using var output = new MemoryStream();
        Assert.True(run.Compilation.Emit(output).Success);
        return (string)Assembly.Load(output.ToArray()).GetType("Use")!.GetMethod("Run")!.Invoke(null, [])!;
    }
}
