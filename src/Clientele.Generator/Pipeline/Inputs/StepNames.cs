namespace Clientele.Generator.Pipeline.Inputs;

/// <summary>Names of the pipeline's steps, under which tests and the compiler's trace know them.</summary>
internal static class StepNames
{
    public const string Facts = "Clientele.Facts";
    public const string Files = "Clientele.Files";
    public const string Documents = "Clientele.Documents";
    public const string Clients = "Clientele.Clients";
    public const string Models = "Clientele.Models";
    public const string Services = "Clientele.Services";
    public const string Sources = "Clientele.Sources";
    public const string EmittedFiles = "Clientele.EmittedFiles";
    public const string Fakes = "Clientele.Fakes";

    public const string Calls = "Clientele.Calls";
    public const string Declarations = "Clientele.Declarations";
    public const string Project = "Clientele.Project";
    public const string Interceptions = "Clientele.Interceptions";
    public const string Interceptors = "Clientele.Interceptors";
    public const string Projections = "Clientele.Projections";

    public static string[] All { get; } = [Facts, Files, Documents, Clients, Models, Services, Sources, EmittedFiles, Fakes, Calls, Declarations, Project, Interceptions, Interceptors, Projections];
}
