using System;
using System.Runtime.ExceptionServices;

namespace Clientele;

/// <summary>Carries what a caller's stream threw past those who would take it for a fault of the connection.</summary>
internal sealed class UploadFault(Exception thrown) : Exception(thrown.Message, thrown)
{
    /// <summary>Whether a request failed by its caller's stream.</summary>
    public static bool IsIn(Exception failure) => Find(failure) is not null;

    /// <summary>Throws what the stream threw, as if nothing had been in between.</summary>
    public static void Rethrow(Exception failure) => ExceptionDispatchInfo.Throw(Find(failure)!.InnerException!);

    private static UploadFault? Find(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
        {
            if (failure is UploadFault fault)
            {
                return fault;
            }
        }

        return null;
    }
}
