using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bogus;

namespace Clientele.Testing.Recording;

/// <summary>Replaces personal details and redacts secrets: the same value by the same other one, in the whole recording.</summary>
internal sealed partial class Scrubber(RecordingOptions options)
{
    public const string Redacted = "redacted";

    /// <summary>Values of these kinds are looked for in other texts too; a shorter one is too common a word.</summary>
    private const int ShortestMention = 4;

    private readonly Dictionary<(MemberKind Kind, string Value), string> _replaced = [];
    private readonly Dictionary<MemberKind, HashSet<string>> _given = [];
    private readonly Faker _faker = new("en") { Random = new Randomizer(20260101) };
    private Regex? _mentions;
    private Dictionary<string, string> _mentioned = [];

    /// <summary>From here on, all texts are searched for the values that were replaced so far.</summary>
    public void LookForMentions()
    {
        _mentioned = _replaced.Where(pair => pair.Key.Kind is MemberKind.FullName or MemberKind.LastName or MemberKind.UserName or MemberKind.Email or MemberKind.Phone && pair.Key.Value.Length >= ShortestMention)
            .GroupBy(pair => pair.Key.Value, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.First().Value, StringComparer.OrdinalIgnoreCase);
        _mentions = _mentioned.Count > 0
            ? new Regex($@"(?<!\w)(?:{string.Join('|', _mentioned.Keys.OrderByDescending(text => text.Length).Select(Regex.Escape))})(?!\w)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(10))
            : null;
    }

    /// <summary>A value without what is personal or secret.</summary>
    public JsonNode? Scrub(JsonNode? node, ScrubPlace place) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Scrub(member.Value, place.Member(member.Key, options))))),
        JsonArray items => new JsonArray([.. items.Select(item => Scrub(item, place))]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => JsonValue.Create(Text(value.ToString(), place.Kind)),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => Number(value, place.Kind),
        _ => node?.DeepClone(),
    };

    /// <summary>A request line without what is personal or secret.</summary>
    public string Line(FakeRequest request)
    {
        var arguments = request.Options.Select(option => option.Key + "=" + Argument(option.Key, option.Value));
        var path = string.Join('/', Quoted().Replace(request.Path, match => Known(match.Value)).Split('/').Select(Known));
        return request.Method + " " + path + (request.Options.Count == 0 ? "" : "?" + string.Join('&', arguments));
    }

    private string Argument(string name, string value) => name.StartsWith('$')
        ? Quoted().Replace(value, match => Known(match.Value))
        : MemberKinds.Of("", name, options) is not MemberKind.None and var kind ? Text(value, kind) : Known(value);

    /// <summary>A value of a request: it is replaced where it was replaced in an answer.</summary>
    private string Known(string value)
    {
        var plain = value.Replace("''", "'", StringComparison.Ordinal);
        var found = _replaced.FirstOrDefault(pair => pair.Key.Value == plain);
        return found.Value is null ? Mentions(value) : found.Value.Replace("'", "''", StringComparison.Ordinal);
    }

    private string Text(string value, MemberKind kind) => kind switch
    {
        MemberKind.None => Mentions(value),
        MemberKind.Secret => value.Length == 0 ? value : Redacted,
        MemberKind.Bytes => "",
        MemberKind.Reference => Quoted().Replace(value, match => Known(match.Value)),
        _ when value.Length == 0 || Guid.TryParse(value, out _) || (kind != MemberKind.Birth && Moment().IsMatch(value)) => value,
        _ => Replacement(value, kind),
    };

    private static JsonNode Number(JsonValue value, MemberKind kind) => kind switch
    {
        MemberKind.Secret or MemberKind.Position or MemberKind.Phone or MemberKind.Identifier or MemberKind.Other => JsonValue.Create(0),
        MemberKind.Amount => JsonValue.Create(1000),
        _ => value.DeepClone(),
    };

    /// <summary>Texts that are not personal themselves can mention persons and contain secrets.</summary>
    private string Mentions(string text)
    {
        text = WebToken().Replace(text, Redacted);
        text = Address().Replace(text, match => match.Value.EndsWith("@example.com", StringComparison.Ordinal) ? match.Value : Replacement(match.Value, MemberKind.Email));
        text = SignedQuery().Replace(text, "$1" + Redacted);

        // A single word is more often a code than a name.
        return _mentions is { } mentions && text.Contains(' ', StringComparison.Ordinal) ? mentions.Replace(text, match => _mentioned.GetValueOrDefault(match.Value, match.Value)) : text;
    }

    private string Replacement(string value, MemberKind kind)
    {
        if (_replaced.TryGetValue((kind, value), out var known))
        {
            return known;
        }

        if (!_given.TryGetValue(kind, out var given))
        {
            _given.Add(kind, given = new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        }

        var number = given.Count + 1;
        var made = Made(value, kind, number);
        made = kind is MemberKind.Birth or MemberKind.Text || given.Add(made) ? made : made + " " + number.ToString(CultureInfo.InvariantCulture);
        given.Add(made);
        _replaced.Add((kind, value), made);
        return made;
    }

    private string Made(string value, MemberKind kind, int number) => kind switch
    {
        MemberKind.Email => string.Create(CultureInfo.InvariantCulture, $"{_faker.Name.FirstName().ToLowerInvariant()}.{number}@example.com"),
        MemberKind.Phone => string.Create(CultureInfo.InvariantCulture, $"+1 555 {number:0000000}"),
        MemberKind.FirstName => _faker.Name.FirstName(),
        MemberKind.LastName => _faker.Name.LastName(),
        MemberKind.FullName => _faker.Name.FullName(),
        MemberKind.UserName => string.Create(CultureInfo.InvariantCulture, $"user{number}"),
        MemberKind.Street => _faker.Address.StreetAddress(),
        MemberKind.City => _faker.Address.City(),
        MemberKind.PostalCode => _faker.Address.ZipCode("#####"),
        MemberKind.Birth => value.Length >= 10 && DateOnly.TryParseExact(value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? "1980-01-01" + value[10..] : "1980-01-01",
        MemberKind.Picture => string.Create(CultureInfo.InvariantCulture, $"https://example.com/{number}.png"),
        MemberKind.Network => string.Create(CultureInfo.InvariantCulture, $"192.0.2.{number % 256}"),
        MemberKind.Text => _faker.Lorem.Sentence(),
        _ => Masked(value, number),
    };

    /// <summary>The form stays: a number where digits were, and X for letters.</summary>
    private static string Masked(string value, int number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture).PadLeft(value.Count(char.IsAsciiDigit), '0');
        var at = digits.Length - value.Count(char.IsAsciiDigit);
        var masked = string.Concat(value.Select(letter => char.IsAsciiDigit(letter) ? digits[at++] : char.IsLetterOrDigit(letter) ? 'X' : letter));
        return value.Any(char.IsAsciiDigit) ? masked : masked + " " + digits;
    }

    [GeneratedRegex(@"(?<=')(?:[^']|'')*(?=')", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d(?:T\S*)?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Moment();

    /// <summary>A token by its form (RFC 7519): JSON in base64url, three parts.</summary>
    [GeneratedRegex(@"eyJ[\w-]{5,}\.[\w-]+\.[\w-]*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WebToken();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();

    /// <summary>Signatures and keys in the query of a link.</summary>
    [GeneratedRegex(@"([?&](?:sig|signature|X-Amz-Signature|X-Amz-Security-Token|access_token|api_key|apikey)=)[^&\s]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SignedQuery();
}
