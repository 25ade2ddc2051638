namespace Clientele;

/// <summary>
/// Hears of each difference between responses and the description. Register it in the container, or add it to the options of a client.
/// </summary>
public interface IDriftObserver
{
    /// <summary>Called once for each different thing in a response, when the response was read. It may be called concurrently; what it throws reaches the caller of the call.</summary>
    /// <param name="drift">What differs, and how often.</param>
    void OnDrift(DriftEvent drift);
}
