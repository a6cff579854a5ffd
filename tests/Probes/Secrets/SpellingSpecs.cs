using CsCheck;
using RolloutSpecs.Probes.Outside;

namespace RolloutSpecs.Tests.Probes.Secrets;

/// <summary>Whatever spelling a secret travels in, its name stands in its place, and the rest stays as it was.</summary>
public class SpellingSpecs
{
    private static readonly Gen<string> Around =
        Gen.OneOf(Gen.Char[' ', '~'], Gen.Char["\\%&\n漢"]).Array[0, 12].Select(letters => new string(letters));

    public static TheoryData<string, string> Pairs =>
        [.. Spelling.All.Keys.SelectMany(first => Spelling.All.Keys.Select(second => (first, second)))];

    public static TheoryData<string, string> Wholes =>
        [.. Spelling.Whole.Keys.SelectMany(first => Spelling.All.Keys.Select(second => (first, second)))];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_secret_spelled_twice_over_anywhere_in_a_text_does_not_survive(string first, string second) =>
        Gen.Select(Around, Spelling.Secret, Around, Choices.Any).Sample(
            (before, secret, after, choices) =>
            {
                var spelled = Spelling.All[second](Spelling.All[first](secret, choices), choices);
                var clean = Of(secret).Redact(before + spelled + after);
                return !clean.Contains(spelled, StringComparison.Ordinal) && clean.Contains("$TEAM_TOKEN", StringComparison.Ordinal);
            },
            iter: 400);

    [Theory]
    [MemberData(nameof(Wholes))]
    public void A_secret_encoded_as_a_whole_and_spelled_anywhere_in_a_text_does_not_survive(string first, string second) =>
        Gen.Select(Spelling.Secret, Choices.Any).Sample(
            (secret, choices) =>
            {
                var spelled = Spelling.All[second](Spelling.Whole[first](secret, choices), choices);
                return Of(secret).Redact($"<{spelled}>").Contains("$TEAM_TOKEN", StringComparison.Ordinal);
            },
            iter: 400);

    [Fact]
    public void A_text_without_the_secret_is_unchanged() => Gen.Select(Around, Around, Choices.Any).Sample((text, more, choices) =>
    {
        var whole = text + Spelling.All["JSON"](more, choices) + Spelling.All["percent"](text, choices);
        return Of("not-in-any-of-these-7").Redact(whole) == whole;
    });

    [Theory]
    [InlineData("""{"t":"\u0073\u0033\u0063\u0072\u0065\u0074\u002F\u0031"}""", """{"t":"$TEAM_TOKEN"}""")]
    [InlineData("""{"t":"s3cret\/1"}""", """{"t":"$TEAM_TOKEN"}""")]
    [InlineData("""{"body":"{\"t\":\"s3cret\\\/1\"}"}""", """{"body":"{\"t\":\"$TEAM_TOKEN\"}"}""")]
    [InlineData("a=s3cret%2F1&b=s3cret%252f1", "a=$TEAM_TOKEN&b=$TEAM_TOKEN")]
    [InlineData("a=%73%33%63ret/1", "a=$TEAM_TOKEN")]
    [InlineData("<t>s&#51;cret&#x2F;1</t>", "<t>$TEAM_TOKEN</t>")]
    [InlineData("7333637265742f31", "$TEAM_TOKEN")]
    [InlineData("7333637265742F31", "$TEAM_TOKEN")]
    [InlineData("basic czNjcmV0LzE=", "basic $TEAM_TOKEN=")]
    public void An_example_of_each_spelling(string text, string expected) => Of("s3cret/1").Redact(text).Should().Be(expected);

    [Fact]
    public void Two_secrets_that_overlap_leave_no_part_of_either() =>
        new Redactor([new("A_TOKEN", "abc-defghi"), new("B_TOKEN", "defghi-jkl")]).Redact("<abc-defghi-jkl>").Should().Be("<$A_TOKEN>");

    [Fact]
    public void A_text_of_nothing_but_escapes_is_read_in_time_that_grows_with_its_length()
    {
        var redactor = new Redactor([new("A_TOKEN", "\\\\\\\\%%%%&&&&\\\\\\\\x"), new("B_TOKEN", "s3cret/1")]);
        var text = string.Concat(Enumerable.Repeat("\\\\\\\\%25%25&amp;", 20_000));

        redactor.Redact(text).Should().Be(text);
    }

    private static Redactor Of(string secret) => new([KeyValuePair.Create("TEAM_TOKEN", secret)]);
}
