namespace Clientele;

/// <summary>A response that is not as described.</summary>
internal interface IDriftSource
{
    /// <summary>A text of the response without the secrets of its request, which a service may echo.</summary>
    string Hide(string text);
}
