using System.Net.Http;

namespace Clientele;

/// <summary>How many requests a service counts a message as.</summary>
internal static class RequestPermits
{
    private static readonly HttpRequestOptionsKey<int> Key = new("Clientele.Permits");

    public static void Set(HttpRequestMessage message, int permits) => message.Options.Set(Key, permits);

    public static int Of(HttpRequestMessage message) => message.Options.TryGetValue(Key, out var permits) ? permits : 1;
}
