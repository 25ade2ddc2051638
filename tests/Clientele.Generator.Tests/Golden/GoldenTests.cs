using Clientele.Generator.Tests.Harness;

namespace Clientele.Generator.Tests.Golden;

/// <summary>
/// What is emitted, held as files that a person has read: each folder below is a case that shows one thing. CONTRIBUTING says how to add
/// a case and how to accept a change.
/// </summary>
public sealed class GoldenTests
{
    public static TheoryData<string> Cases => [.. GoldenCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_emitted_code_is_the_one_that_was_read(string name)
    {
        var golden = new GoldenCase(name);
        var run = golden.Project().Run();

        golden.AssertIs(run);
        golden.AssertCompiles(run);
        Assert.Equal(run.Files, golden.Project().Run().Files);
    }
}
