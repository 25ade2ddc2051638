using System;

namespace Clientele.Tests.Http;

/// <summary>A program loads one runtime, and clients that were compiled against others.</summary>
public class EmittedCodeTests
{
    [Theory]
    [InlineData("0.2.0", "0.2.0")]
    [InlineData("0.2.0", "0.2.7")]
    [InlineData("0.2.9", "0.2.1")]
    [InlineData("1.3.0", "1.4.0")]
    [InlineData(null, "0.2.0")]
    public void Versions_that_go_together_do(string? generator, string runtime) =>
        EmittedCode.Require(Service.Contract with { GeneratorVersion = generator }, Version.Parse(runtime));

    [Theory]
    [InlineData("0.3.0", "0.2.5", "The client of Sample was compiled by Clientele 0.3.0, but the program uses runtime 0.2.5: reference the package Clientele in version 0.3.0 or later.")]
    [InlineData("1.4.0", "1.3.0", "The client of Sample was compiled by Clientele 1.4.0, but the program uses runtime 1.3.0: reference the package Clientele in version 1.4.0 or later.")]
    [InlineData("0.1.0", "0.2.0", "The client of Sample was compiled by Clientele 0.1.0, which runtime 0.2.0 does not support: compile the client's project with Clientele 0.2.0.")]
    [InlineData("1.9.0", "2.0.0", "The client of Sample was compiled by Clientele 1.9.0, which runtime 2.0.0 does not support: compile the client's project with Clientele 2.0.0.")]
    public void Versions_that_do_not_are_told_with_what_to_update(string generator, string runtime, string message) => Assert.Equal(
        message,
        Assert.Throws<InvalidOperationException>(() => EmittedCode.Require(Service.Contract with { GeneratorVersion = generator }, Version.Parse(runtime))).Message);

    [Fact]
    public void No_client_begins_to_work_over_another_version() =>
        Assert.Throws<InvalidOperationException>(() => Service.Transport(new StubHandler(_ => new()), Service.Contract with { GeneratorVersion = "99.0.0" }));
}
