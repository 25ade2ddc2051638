using System;
using System.Globalization;
using System.Threading;
using Clientele.Generator.Diagnostics;
using Clientele.Generator.Foundation;

namespace Clientele.Generator.Tests.Pipeline;

public sealed class GuardTests
{
    [Fact]
    public void An_unforeseen_exception_becomes_a_finding_at_the_file()
    {
        var fault = Guard.Run<LocatedDiagnostic?>(
            "reading it", "a.xml", () => throw new InvalidOperationException("two\nlines"), fault => fault, CancellationToken.None);

        Assert.Equal(("CLT0999", "a.xml"), (fault!.Descriptor.Id, fault.Span.Path));
        Assert.StartsWith(
            "The generator failed while reading it: InvalidOperationException: two lines",
            fault.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Cancellation_passes()
    {
        using var source = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => Guard.Run<int>(
            "reading it",
            "a.xml",
            () =>
            {
                source.Cancel();
                source.Token.ThrowIfCancellationRequested();
                return 0;
            },
            _ => 1,
            source.Token));
    }

    [Fact]
    public void A_cancellation_that_nobody_asked_for_is_a_fault() =>
        Assert.Equal(1, Guard.Run("reading it", "a.xml", () => throw new OperationCanceledException(), _ => 1, CancellationToken.None));
}
