using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Tool.Fetching;

/// <summary>Gets descriptions from addresses and files.</summary>
internal sealed partial class DescriptionFetcher : IDisposable
{
    private const int MostRedirects = 10;
    private const long MostBytes = 256L << 20;

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All, UseCookies = false })
    {
        Timeout = TimeSpan.FromSeconds(100),
        MaxResponseContentBufferSize = MostBytes,
    };

    public void Dispose() => _http.Dispose();

    public static bool IsAddress(string source) =>
        source.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || source.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The address that a user named.</summary>
    /// <exception cref="ToolException">It is none, or has user information.</exception>
    public static Uri AddressOf(string source) => Uri.TryCreate(source, UriKind.Absolute, out var address) && address.UserInfo.Length == 0
        ? address
        : throw new ToolException("The address must be absolute and without user information; set user and password with CLIENTELE_USERNAME and CLIENTELE_PASSWORD.");

    /// <summary>The text of a description.</summary>
    /// <param name="address">An http or https address without user information.</param>
    /// <param name="credentials">Sent to the address's origin and to no other; null for a service that needs none.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="ToolException">There is no answer, it is an error, or it is a page for people.</exception>
    public async Task<string> FetchAsync(Uri address, Credentials? credentials, CancellationToken cancellationToken)
    {
        if (credentials is not null && address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)
        {
            throw new ToolException($"Credentials are not sent to {address.GetLeftPart(UriPartial.Path)}: it does not use https.");
        }

        try
        {
            return await FollowAsync(address, credentials, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new ToolException($"{Shown(address)} can't be fetched: {fault.Message}", fault);
        }
    }

    private async Task<string> FollowAsync(Uri first, Credentials? credentials, CancellationToken cancellationToken)
    {
        var address = first;
        for (var step = 0; step <= MostRedirects; step++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Accept.ParseAdd("application/xml, application/json;q=0.9, application/yaml;q=0.9, */*;q=0.5");
            request.Headers.UserAgent.Add(new ProductInfoHeaderValue("clientele", Generator.Pipeline.Inputs.BuildFacts.GeneratorVersion));
            if (IsSameOrigin(first, address))
            {
                credentials?.Sign(request.Headers);
            }

            using var response = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (response.StatusCode is HttpStatusCode.Moved or HttpStatusCode.Redirect or HttpStatusCode.RedirectMethod or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
                && response.Headers.Location is { } location)
            {
                address = Next(address, location);
                continue;
            }

            return await TextAsync(first, address, response, credentials is not null, cancellationToken).ConfigureAwait(false);
        }

        throw new ToolException($"{Shown(first)} redirects more than {MostRedirects} times.");
    }

    private static Uri Next(Uri address, Uri location)
    {
        if (!Uri.TryCreate(address, location, out var next))
        {
            throw new ToolException($"{Shown(address)} redirects to an invalid address.");
        }

        return next.Scheme == Uri.UriSchemeHttps || next.Scheme == address.Scheme
            ? next
            : throw new ToolException($"{Shown(address)} redirects to {Shown(next)}, which is not followed: it does not use https.");
    }

    private static async Task<string> TextAsync(Uri first, Uri address, HttpResponseMessage response, bool isSigned, CancellationToken cancellationToken)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        var text = await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
        var where = address == first ? Shown(address) : $"{Shown(first)}, which led to {Shown(address)},";
        if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            throw new ToolException($"{where} answers {(int)response.StatusCode}: " + (isSigned
                ? IsSameOrigin(first, address) ? "it refuses the credentials." : "the credentials were not sent there, because it is another origin; fetch from its own address."
                : "it asks for credentials. Set CLIENTELE_TOKEN, CLIENTELE_API_KEY, or CLIENTELE_USERNAME and CLIENTELE_PASSWORD."));
        }

        if (!response.IsSuccessStatusCode)
        {
            throw new ToolException($"{where} answers {(int)response.StatusCode} {response.ReasonPhrase}.");
        }

        if (Html().IsMatch(text.Length > 1000 ? text[..1000] : text))
        {
            var title = Title().Match(text) is { Success: true } match ? $" with the title '{WebUtility.HtmlDecode(match.Groups["title"].Value).Trim()}'" : "";
            throw new ToolException($"{where} returned an HTML page{title} instead of a description. It is probably a sign-in page: set CLIENTELE_TOKEN, or save the description with a browser and add the file.");
        }

        return text;
    }

    /// <summary>Scheme, host and port (RFC 6454, section 4).</summary>
    private static bool IsSameOrigin(Uri left, Uri right) =>
        Uri.Compare(left, right, UriComponents.SchemeAndServer | UriComponents.StrongPort, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Queries may carry secrets, so they are not shown.</summary>
    public static string Shown(Uri address) => address.GetLeftPart(UriPartial.Path);

    [GeneratedRegex("""^\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?<(!doctype\s+html|html)\b""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex Html();

    [GeneratedRegex("<title[^>]*>(?<title>[^<]{1,200})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Title();
}
