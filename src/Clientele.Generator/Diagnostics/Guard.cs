using System;
using System.Threading;
using Clientele.Generator.Foundation;

namespace Clientele.Generator.Diagnostics;

/// <summary>Turns an unexpected exception into a finding that names the client; the other clients of the project are not affected.</summary>
internal static class Guard
{
    /// <summary>Runs a step of the pipeline.</summary>
    /// <param name="doing">What is being done, to finish "failed while …".</param>
    /// <param name="path">The file to report at.</param>
    /// <param name="step">The step.</param>
    /// <param name="orElse">What stands in for the step's result.</param>
    public static T Run<T>(string doing, string path, Func<T> step, Func<LocatedDiagnostic, T> orElse, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return step();
        }
        catch (Exception fault) when (!(fault is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            var message = $"{fault.GetType().Name}: {MessageText.OneLine(fault.Message)} {MessageText.OneLine(fault.StackTrace ?? "")}";
            return orElse(PipelineDescriptors.Unexpected.At(FileSpan.At(path, 0, 0), doing, message.Trim()));
        }
    }
}
