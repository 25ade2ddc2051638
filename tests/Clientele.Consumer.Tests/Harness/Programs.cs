using System;
using System.IO;

namespace Clientele.Consumer.Tests.Harness;

/// <summary>Programs and descriptions of the projects under test.</summary>
internal static class Programs
{
    /// <summary>The text of a file of the folder <c>Programs</c>.</summary>
    public static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Programs", name));
}
