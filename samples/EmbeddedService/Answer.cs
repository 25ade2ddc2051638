namespace EmbeddedService;

/// <summary>What goes back to the caller.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">Bytes of the body.</param>
/// <param name="ContentType">Media type of the body; null where there is none.</param>
internal sealed record Answer(int Status, byte[] Body, string? ContentType)
{
    public static Answer Text(int status, string text) => new(status, System.Text.Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8");
}
