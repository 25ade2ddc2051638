using System;
using System.Linq;
using System.Text;
using Clientele.Authentication;

namespace Clientele.Tests.Http;

public class HostileBodyTests
{
    private static readonly byte[][] Seeds = new[]
    {
        """{"error":{"code":"c","message":"m","target":"t","details":[{"code":"1","target":"a","message":"x"}],"innererror":{"stacktrace":"s"}}}""",
        """{"title":"t","detail":"d","errors":{"Name":["a","b"]},"Message":"\ud83d\ude00 \u0000"}""",
        """{"access_token":"aaa.eyJleHAiOjE5MDAwMDAwMDB9.b","expires_in":3600,"refresh_token":"r","data":{"accessToken":"x"}}""",
        "<html><title>t</title></html>",
        "eyJhbGciOiJub25lIn0.eyJleHAiOjE5MDAwMDAwMDB9.x",
    }.Select(Encoding.UTF8.GetBytes).ToArray();

    [Fact]
    public void No_body_however_broken_brings_an_exception()
    {
        var random = new Random(20300101);
        var reader = new TokenResponseReader(new AuthenticationContract { TokenResponse = new() { ExpiresAt = "data.end" } });
        for (var i = 0; i < 50_000; i++)
        {
            var body = Mutate(random, Seeds[i % Seeds.Length]);
            var error = ErrorBody.Read(body, isHtml: i % 7 == 0);
            Assert.True(error.Message is null || (error.Message.Length <= 1100 && !error.Message.Any(char.IsControl)));
            TokenMembers.Parse(body, root => (reader.Read(root, date: null, DateTimeOffset.UnixEpoch, out var problem), problem));
            JsonWebToken.Read(Encoding.UTF8.GetString(body));
            RequestLine.Redact(Encoding.UTF8.GetString(body));
        }
    }

    private static byte[] Mutate(Random random, byte[] seed)
    {
        var body = seed.ToList();
        for (var n = random.Next(1, 8); n > 0 && body.Count > 0; n--)
        {
            var at = random.Next(body.Count);
            switch (random.Next(5))
            {
                case 0:
                    body[at] = (byte)random.Next(256);
                    break;
                case 1:
                    body.RemoveRange(at, random.Next(body.Count - at));
                    break;
                case 2:
                    body.InsertRange(at, body.GetRange(at, random.Next(body.Count - at)));
                    break;
                case 3:
                    body.InsertRange(at, Encoding.UTF8.GetBytes(random.GetItems(["{", "[", "\"", "\\ud800", "1e999", "null", "'", "%27", "?", "&"], 1)[0]));
                    break;
                default:
                    body.Insert(at, (byte)"{}[]\",:\\"[random.Next(8)]);
                    break;
            }
        }

        return [.. body];
    }
}
