using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Clientele.Tool.Projects;

namespace Clientele.Tool.Code;

/// <summary>All projects below a folder that see a client: the one that has it, and those that reference that.</summary>
/// <param name="Home">The project that compiles the client.</param>
/// <param name="Others">Projects that reference it, directly or not.</param>
internal sealed record UserCode(UserProject Home, IReadOnlyList<UserProject> Others)
{
    /// <summary>Reads the projects.</summary>
    /// <exception cref="ToolException">One does not build as far as the compiler.</exception>
    public static async Task<UserCode> LoadAsync(string folder, ClientItem client, CancellationToken cancellationToken)
    {
        var home = await UserProject.LoadAsync(client.Project, cancellationToken).ConfigureAwait(false);
        var others = new List<UserProject>();
        foreach (var project in ProjectFiles.ThatReference(folder, client.Project))
        {
            others.Add(await UserProject.LoadAsync(project, cancellationToken).ConfigureAwait(false));
        }

        return new UserCode(home, others);
    }

    /// <summary>Compiles all with the texts that stand for files.</summary>
    public IReadOnlyList<UserCompilation> Compile(IReadOnlyDictionary<string, string> texts, CancellationToken cancellationToken)
    {
        var home = Home.Compile(texts, null, cancellationToken);
        var client = home.AsReference();
        return [home, .. Others.Select(other => other.Compile(texts, client, cancellationToken))];
    }
}
