using System.Threading.Tasks;
using Clientele.Analyzers.Tests.Harness;

namespace Clientele.Analyzers.Tests.Rules;

public sealed class Clt2007WrongExpiryUnitTests
{
    private const string Id = "CLT2007";

    [Fact]
    public async Task The_message_says_how_long_a_token_seems_to_last() => await Verify.Raises("""
        public sealed class Token
        {
            [JsonPropertyName("expires_in")]
            public int Lifetime { get; set; }

            public DateTime End => {|CLT2007:DateTime.UtcNow.AddMilliseconds(Lifetime)|};
        }
        """, "'AddMilliseconds' reads a lifetime in seconds as milliseconds, so a token of 30 minutes seems to last 1 second");

    [Theory]
    [InlineData("{|CLT2007:DateTimeOffset.UtcNow.AddMilliseconds(json.GetProperty(\"expires_in\").GetInt32())|}")]
    [InlineData("{|CLT2007:DateTime.UtcNow.AddMinutes(answer.ExpiresIn)|}")]
    [InlineData("{|CLT2007:DateTime.UtcNow.AddHours(answer.expires_in)|}")]
    [InlineData("{|CLT2007:DateTime.UtcNow.AddTicks(answer.ExpiresIn)|}")]
    [InlineData("{|CLT2007:TimeSpan.FromMilliseconds(answer.ExpiresIn * 0.9)|}")]
    [InlineData("{|CLT2007:TimeSpan.FromMinutes(answer.ExpiresIn - 60)|}")]
    [InlineData("{|CLT2007:TimeSpan.FromSeconds((double)answer.ExpiresIn * 1000)|}")]
    [InlineData("{|CLT2007:new TimeSpan(answer.ExpiresIn)|}")]
    [InlineData("{|CLT2007:Task.Delay(answer.ExpiresIn)|}")]
    [InlineData("{|CLT2007:new CancellationTokenSource(answer.ExpiresIn)|}")]
    [InlineData("{|CLT2007:DateTime.Now.AddMilliseconds(Convert.ToDouble(json.GetProperty(\"expires_in\").GetString()))|}")]
    [InlineData("{|CLT2007:DateTime.Now.AddMilliseconds(answer.Optional ?? 3600)|}")]
    [InlineData("{|CLT2007:DateTime.Now.AddMilliseconds(seconds)|}")]
    public async Task Whatever_takes_it(string expression) => await Verify.Raises($$"""
        public sealed class Answer
        {
            public int ExpiresIn { get; set; }

            public int expires_in { get; set; }

            [JsonPropertyName("expires_in")]
            public int? Optional { get; set; }
        }

        public static class Clock
        {
            public static object End(Answer answer, JsonElement json)
            {
                var seconds = answer.ExpiresIn;
                Console.WriteLine(seconds);
                return {{expression}};
            }
        }
        """);

    [Fact]
    public async Task The_fix_takes_the_unit_that_the_value_has() => await VerifyFix.FixesAll(Id, """
        public static class Clock
        {
            public static DateTime End(int expiresIn) => DateTime.UtcNow.AddMilliseconds(expiresIn * 0.9);

            public static TimeSpan Lifetime(int expiresIn) => TimeSpan.FromMinutes(expiresIn);

            public static TimeSpan Ticks(int expiresIn) => new TimeSpan(expiresIn);

            public static Task Wait(int expiresIn) => Task.Delay(expiresIn);

            public static DateTime Scaled(int expiresIn) => DateTime.UtcNow.AddSeconds(expiresIn * 1000d);
        }
        """, """
        public static class Clock
        {
            public static DateTime End(int expiresIn) => DateTime.UtcNow.AddSeconds(expiresIn * 0.9);

            public static TimeSpan Lifetime(int expiresIn) => TimeSpan.FromSeconds(expiresIn);

            public static TimeSpan Ticks(int expiresIn) => TimeSpan.FromSeconds(expiresIn);

            public static Task Wait(int expiresIn) => Task.Delay(TimeSpan.FromSeconds(expiresIn));

            public static DateTime Scaled(int expiresIn) => DateTime.UtcNow.AddMilliseconds(expiresIn * 1000d);
        }
        """);
}
