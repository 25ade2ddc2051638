using System;
using Clientele.Generator.Emitting.Text;

namespace Clientele.Generator.Tests.Emitting;

public class TemplateTests
{
    private static Fragment Fragment(string text) => Template.Parse("//# it\n" + text)["it"];

    [Fact]
    public void A_hole_in_a_line_is_filled_in_place() =>
        Assert.Equal("int x = 1;", Fragment("int $name$ = $value$;").Fill(("name", "x"), ("value", "1")));

    [Fact]
    public void A_hole_alone_in_its_line_indents_every_line_of_its_text() =>
        Assert.Equal("{\n    a\n\n    b\n}", Fragment("{\n    $body$\n}").Fill(("body", "a\n\nb")));

    [Fact]
    public void An_empty_block_takes_its_line_and_the_blank_line_before_it_away() =>
        Assert.Equal("{\n    a\n}", Fragment("{\n    a\n\n    $body$\n}").Fill(("body", "")));

    [Fact]
    public void A_blank_line_between_two_blocks_stays_where_both_are_filled() =>
        Assert.Equal("a\n\nb", Fragment("$one$\n\n$two$").Fill(("one", "a"), ("two", "b")));

    [Fact]
    public void A_hole_without_a_value_is_an_error_of_the_emitter() =>
        Assert.Throws<InvalidOperationException>(() => Fragment("$one$").Fill(("two", "")));

    [Fact]
    public void Fragments_of_a_file_are_told_apart_by_their_names()
    {
        var template = Template.Parse("//# a\none\n\n//# b\ntwo\n");
        Assert.Equal("one", template["a"].Fill());
        Assert.Equal("two", template["b"].Fill());
    }
}
