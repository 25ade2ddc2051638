using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace Clientele.Tool.Tests.Harness;

/// <summary>A headless Chromium with one page, by the DevTools protocol: what a person does with mouse and keyboard, and what then stands on the page.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly string[] s_names = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly Process _process;
    private readonly ClientWebSocket _socket = new();
    private readonly TemporaryFolder _profile;
    private string _session = "";
    private int _number;

    private Browser(Process process, TemporaryFolder profile)
    {
        (_process, _profile) = (process, profile);
    }

    /// <summary>The program; null where there is none.</summary>
    public static string? Program => s_names.FirstOrDefault(File.Exists);

    public static async Task<Browser> StartAsync(int width, int height, bool isDark)
    {
        var profile = new TemporaryFolder();
        var start = new ProcessStartInfo(Program!) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-port=0", $"--user-data-dir={profile.Path}", "about:blank"])
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        var browser = new Browser(process, profile);
        for (var line = await process.StandardError.ReadLineAsync(); line is not null; line = await process.StandardError.ReadLineAsync())
        {
            if (line.IndexOf("ws://", StringComparison.Ordinal) is >= 0 and var at)
            {
                await browser._socket.ConnectAsync(new Uri(line[at..].Trim()), CancellationToken.None);
                break;
            }
        }

        // What it says further is read, so that it never waits for a reader.
        _ = process.StandardError.ReadToEndAsync();
        var target = (string)(await browser.SendAsync("Target.createTarget", new { url = "about:blank" }))["targetId"]!;
        browser._session = (string)(await browser.SendAsync("Target.attachToTarget", new { targetId = target, flatten = true }))["sessionId"]!;
        await browser.SendAsync("Page.enable", new { });
        await browser.SendAsync("Emulation.setDeviceMetricsOverride", new { width, height, deviceScaleFactor = 1, mobile = width < 600 });
        await browser.SendAsync("Emulation.setEmulatedMedia", new { features = new[] { new { name = "prefers-color-scheme", value = isDark ? "dark" : "light" } } });
        return browser;
    }

    /// <summary>Opens a file and waits until its scripts have run.</summary>
    public async Task OpenAsync(string file)
    {
        await SendAsync("Page.navigate", new { url = new Uri(file).AbsoluteUri });
        await WaitAsync("location.href.includes(" + JsonSerializer.Serialize(Path.GetFileName(file)) + ")");
    }

    /// <summary>The value of an expression, as text.</summary>
    public async Task<string> EvaluateAsync(string expression)
    {
        var answer = await SendAsync("Runtime.evaluate", new { expression, returnByValue = true });
        Assert.Null(answer["exceptionDetails"]);
        return answer["result"]!["value"]?.ToString() ?? "";
    }

    /// <summary>Waits until an expression is true of a page that is complete.</summary>
    public async Task WaitAsync(string expression)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            try
            {
                if (await EvaluateAsync($"document.readyState === 'complete' && Boolean({expression})") == "true")
                {
                    return;
                }

                await SendAsync("Runtime.evaluate", new { expression = "new Promise(resolve => setTimeout(resolve, 50))", awaitPromise = true });
            }
            catch (InvalidOperationException)
            {
                // The page that was asked has just gone: the next one is asked.
            }
        }

        Assert.Fail($"This never came true: {expression}");
    }

    /// <summary>Clicks on the middle of an element, as a mouse does.</summary>
    public async Task ClickAsync(string selector)
    {
        await EvaluateAsync($"document.querySelector({JsonSerializer.Serialize(selector)}).scrollIntoView({{ block: 'center', inline: 'center' }})");
        var place = JsonNode.Parse(await EvaluateAsync($"(r => JSON.stringify([r.x + r.width / 2, r.y + r.height / 2]))(document.querySelector({JsonSerializer.Serialize(selector)}).getBoundingClientRect())"))!;
        foreach (var type in (string[])["mouseMoved", "mousePressed", "mouseReleased"])
        {
            await SendAsync("Input.dispatchMouseEvent", new { type, x = (double)place[0]!, y = (double)place[1]!, button = type == "mouseMoved" ? "none" : "left", clickCount = 1 });
        }
    }

    /// <summary>Types into what has the focus.</summary>
    public Task TypeAsync(string text) => SendAsync("Input.insertText", new { text });

    public async Task PressAsync(string key)
    {
        var code = key == "Enter" ? 13 : key[0];
        foreach (var type in (string[])["rawKeyDown", "keyUp"])
        {
            await SendAsync("Input.dispatchKeyEvent", new { type, key, code = key.Length == 1 ? "Slash" : key, windowsVirtualKeyCode = code });
        }
    }

    /// <summary>A picture of what is seen, PNG.</summary>
    public async Task<byte[]> ScreenshotAsync() => Convert.FromBase64String((string)(await SendAsync("Page.captureScreenshot", new { format = "png" }))["data"]!);

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        try
        {
            _profile.Dispose();
        }
        catch (IOException)
        {
            // A process that was ended may still have had a file.
        }
    }

    private async Task<JsonNode> SendAsync(string method, object parameters)
    {
        var id = ++_number;
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = JsonSerializer.SerializeToNode(parameters) };
        if (_session.Length > 0)
        {
            message["sessionId"] = _session;
        }

        await _socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, true, CancellationToken.None);
        while (true)
        {
            using var text = new MemoryStream();
            var buffer = new byte[65536];
            WebSocketReceiveResult part;
            do
            {
                part = await _socket.ReceiveAsync(buffer, CancellationToken.None);
                text.Write(buffer, 0, part.Count);
            }
            while (!part.EndOfMessage);

            var answer = JsonNode.Parse(Encoding.UTF8.GetString(text.ToArray()))!;
            if ((int?)answer["id"] == id)
            {
                return answer["result"] ?? throw new InvalidOperationException($"{method}: {answer["error"]}");
            }
        }
    }
}

/// <summary>A test that needs Chromium, which Debian has as a package.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Browser.Program is null)
        {
            Skip = "There is no Chromium here: apt-get install chromium.";
        }
    }
}
