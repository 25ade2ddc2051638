using System.Linq;

namespace Clientele.Generator.Tests.OpenApi;

/// <summary>Numbers, dates and durations as producers really describe them, and what they are in C#.</summary>
public sealed class FormatTests
{
    private const string Whole = "pattern: '^-?(?:0|[1-9]\\d*)$'";
    private const string Real = "pattern: '^-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?$'";

    [Theory]
    [InlineData($"type: [integer, string], format: int32, {Whole}", "int?")]
    [InlineData($"type: [integer, string], format: int64, {Whole}", "long?")]
    [InlineData("type: [integer, string], format: uint64, pattern: '^(?:0|[1-9]\\d*)$'", "ulong?")]
    [InlineData($"type: ['null', integer, string], format: int32, {Whole}", "int?")]
    [InlineData($"type: [integer, string], {Whole}", "long?")]
    [InlineData($"type: [number, string], format: double, {Real}", "double?")]
    [InlineData($"type: [number, string], format: float, {Real}", "float?")]
    [InlineData($"type: [number, string], {Real}", "double?")]
    [InlineData("type: [number, string], format: decimal", "decimal?")]
    [InlineData("format: int32, pattern: '^-?(?:0|[1-9]\\d*)$'", "int?")]
    [InlineData($"format: int32, {Whole}, anyOf: [{{ type: integer }}, {{ type: string }}]", "int?")]
    [InlineData($"format: int32, {Whole}, nullable: true, anyOf: [{{ type: integer }}, {{ type: string }}, {{ enum: [null], nullable: true }}]", "int?")]
    [InlineData($"format: double, {Real}, oneOf: [{{ type: number }}, {{ type: string }}]", "double?")]
    [InlineData("anyOf: [{ type: number, exclusiveMinimum: 0 }, { type: string, pattern: '^(?!^[-+.]*$)[+-]?0*\\d*\\.?\\d*$' }]", "decimal?")]
    [InlineData("anyOf: [{ type: number }, { type: string, pattern: '^\\d+$' }, { type: 'null' }]", "decimal?")]
    [InlineData("type: [boolean, string]", "bool?")]
    [InlineData("type: [string, 'null']", "string?")]
    [InlineData("type: [integer]", "long?")]
    [InlineData("type: string, format: time", "global::System.TimeOnly?")]
    [InlineData("type: integer, format: uint64", "ulong?")]
    [InlineData("type: integer, format: int128", "global::System.Int128?")]
    [InlineData("type: integer, format: uint128", "global::System.UInt128?")]
    [InlineData("type: string, pattern: '^-?(\\d+\\.)?\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,7})?$'", "global::System.TimeSpan?")]
    [InlineData("type: string, format: time-span", "global::System.TimeSpan?")]
    public void A_schema_of_one_kind_of_value_is_one_type(string schema, string type)
    {
        var code = RestCode.Clean($"X: {{ type: object, properties: {{ a: {{ {schema} }} }} }}".Schemas());

        Assert.Contains($"public {type} A ", code.File("Types.X"), System.StringComparison.Ordinal);
        Assert.Single(code.Files, file => file.HintName.Contains(".Types.", System.StringComparison.Ordinal));
    }

    [Fact]
    public void A_nullable_twin_of_an_enumeration_is_that_enumeration() => Assert.Equal(
        "Color: A Color?, B Color",
        RestCode.Clean("""
            X: { type: object, required: [b], properties: { a: { $ref: '#/components/schemas/NullableOfColor' }, b: { $ref: '#/components/schemas/Color' } } }
            Color: { enum: [Red, Green] }
            NullableOfColor: { enum: [Red, Green, null] }
            """.Schemas()).Model is var model
            ? $"{string.Join(',', model.Enums.Select(type => type.CSharpName))}: {string.Join(", ", model.Classes[0].Members.Select(member => $"{member.CSharpName} {member.Type.CSharpName}{(member.Type.IsNullable ? "?" : "")}"))}"
            : "");

    [Theory]
    [InlineData("type: string, format: int-or-string")]
    [InlineData("type: [integer, string]")]
    [InlineData("type: [integer, string], pattern: '^[a-z]+$'")]
    [InlineData("type: [integer, string], format: date-time")]
    [InlineData("anyOf: [{ type: integer }, { type: string }], pattern: '^[a-z]+$'")]
    [InlineData("anyOf: [{ type: number }, { type: string, pattern: '^[a-z]+$' }]")]
    [InlineData("anyOf: [{ type: number }, { type: string, pattern: '^\\d+$' }, { type: boolean }]")]
    [InlineData("anyOf: [{ type: integer }, { type: string, maxLength: 3 }], format: int32")]
    public void A_text_that_is_no_number_keeps_its_type(string schema) =>
        Assert.Single(RestCode.Clean($"X: {{ type: object, properties: {{ a: {{ {schema} }} }} }}".Schemas()).Model.Unions);

    [Fact]
    public void Numbers_are_read_from_text_and_written_as_numbers() => Assert.Equal(
        """{"i":3,"d":0.5,"b":true,"u":18446744073709551615,"h":-170141183460469231731687303715884105728,"t":"08:30:00.0000000"}""",
        RestCode.Clean($$"""
            X:
              type: object
              properties:
                i: { type: [integer, string], format: int32, {{Whole}} }
                d: { type: [number, string], format: double, {{Real}} }
                b: { type: [boolean, string] }
                u: { type: integer, format: uint64 }
                h: { type: integer, format: int128 }
                t: { type: string, format: time }
            """.Schemas()).Run("""
            return Again<X>("{\"i\":\"3\",\"d\":\"0.5\",\"b\":\"true\",\"u\":\"18446744073709551615\",\"h\":-170141183460469231731687303715884105728,\"t\":\"08:30\"}");
            """).Replace("\"t\":\"08:30:00\"", "\"t\":\"08:30:00.0000000\"", System.StringComparison.Ordinal));

    [Fact]
    public void Parameters_have_the_same_types()
    {
        var code = RestCode.Clean($$"""
            openapi: 3.1.1
            paths:
              /x/{id}:
                get:
                  parameters:
                    - { name: id, in: path, required: true, schema: { type: [integer, string], format: int32, {{Whole}} } }
                    - { name: price, in: query, schema: { type: [number, string], format: double, {{Real}} } }
                    - { name: ids, in: header, schema: { type: array, items: { type: [integer, string], format: int64, {{Whole}} } } }
            """);
        code.Build();

        Assert.Equal(["Int32", "Double", "Int64"], code.Operations.Single().Parameters.Select(p => (p.Type.Item ?? p.Type).Primitive.ToString()));
    }

    [Theory]
    [InlineData("", "2026-07-01T10:00:00+00:00")]
    [InlineData("x-clientele: { dateTimes: utc }\n", "2026-07-01T10:00:00+00:00")]
    [InlineData("x-clientele: { dateTimes: reject }\n", "JsonException")]
    public void A_date_time_without_an_offset_is_what_the_contract_says(string rules, string expected) => Assert.Equal(
        expected + " 2026-07-01T10:00:00+02:00",
        RestCode.Clean(rules + "X: { type: object, properties: { at: { type: string, format: date-time } } }".Schemas()).Run("""
            string At(string text)
            {
                try { return Read<X>("{\"at\":\"" + text + "\"}").At!.Value.ToString("yyyy-MM-ddTHH:mm:sszzz"); }
                catch (JsonException e) { return e.GetType().Name; }
            }
            return At("2026-07-01T10:00:00") + " " + At("2026-07-01T10:00:00+02:00");
            """));

    [Fact]
    public void A_local_date_time_takes_the_offset_of_its_place() => Assert.Equal(
        "True",
        RestCode.Clean("x-clientele: { dateTimes: local }\n" + "X: { type: object, properties: { at: { type: string, format: date-time } } }".Schemas()).Run("""
            var at = Read<X>("{\"at\":\"2026-07-01T10:00:00.5\"}").At!.Value;
            return (at == new DateTimeOffset(new DateTime(2026, 7, 1, 10, 0, 0, 500, DateTimeKind.Local))).ToString();
            """));

    [Theory]
    [InlineData("", "P1DT6H")]
    [InlineData("x-generator: NSwag v14.8.0\n", "1.06:00:00")]
    [InlineData("x-clientele: { durations: clock }\n", "1.06:00:00")]
    [InlineData("x-generator: NSwag v14.8.0\nx-clientele: { durations: iso8601 }\n", "P1DT6H")]
    public void Durations_are_read_in_both_forms_and_written_in_the_documents(string rules, string expected) => Assert.Equal(
        $$"""{"took":"{{expected}}"} {"took":"{{expected}}"}""",
        RestCode.Clean(rules + "X: { type: object, properties: { took: { type: string, format: duration } } }".Schemas()).Run("""
            return Again<X>("{\"took\":\"P1DT6H\"}") + " " + Again<X>("{\"took\":\"1.06:00:00\"}");
            """));
}
