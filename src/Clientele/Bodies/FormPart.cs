using System.Net.Http;
using System.Text;

namespace Clientele;

/// <summary>Parts of <c>multipart/form-data</c> as browsers write them: <c>filename</c> and never <c>filename*</c> (RFC 7578 §4.2).</summary>
internal static class FormPart
{
    /// <summary>An empty form. Names are sent as UTF-8.</summary>
    public static MultipartFormDataContent NewForm() => new() { HeaderEncodingSelector = static (_, _) => Encoding.UTF8 };

    /// <summary>Adds a part.</summary>
    /// <param name="form">The form.</param>
    /// <param name="content">The part's body; it has no <c>Content-Disposition</c> yet.</param>
    /// <param name="name">Name of the field.</param>
    /// <param name="fileName">Name of the file; null for a part that is none.</param>
    public static void Add(MultipartFormDataContent form, HttpContent content, string name, string? fileName = null)
    {
        // ContentDispositionHeaderValue would add filename*, and quote what is not ASCII by RFC 2047.
        var file = fileName is null ? "" : $"; filename={Quote(fileName)}";
        content.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name={Quote(name)}{file}");
        form.Add(content);
    }

    /// <summary>A name in quotes, with what would end the quotes or the line percent-encoded (HTML, "multipart/form-data encoding algorithm").</summary>
    private static string Quote(string name)
    {
        var quoted = new StringBuilder(name.Length + 2).Append('"');
        foreach (var character in name)
        {
            quoted.Append(character switch
            {
                '"' => "%22",
                '\r' => "%0D",
                '\n' => "%0A",
                '\0' => "%00",
                _ => character.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
