using CsCheck;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Routes;

namespace RolloutSpecs.Tests.Gates.Windows;

public class RouteMapSpecs
{
    [Fact]
    public void It_is_kept_as_one_line_with_its_keys_in_order() => RouteMap.Of("runtime", new ProcessAnswer(0, """
        {"status":{"traffic":[{"revisionName":"runtime-00110-qrs","percent":5},{"revisionName":"runtime-00109-kfd","percent":95},
        {"revisionName":"runtime-00108-old","percent":0},{"revisionName":"runtime-00110-qrs","tag":"internal","url":"https://internal---x"},{"revisionName":"runtime-00108-old","tag":"a"}]}}
        """, "")).ToText().Should().Be(
        """{"percent":{"runtime-00109-kfd":95,"runtime-00110-qrs":5},"tags":{"a":"runtime-00108-old","internal":"runtime-00110-qrs"}}""");

    [Fact]
    public void Routes_that_were_not_told_are_kept_as_a_problem()
    {
        var map = RouteMap.Of("runtime", new ProcessAnswer(1, "", "ERROR: signed\tout"));

        map.Problem.Should().Contain("signed");
        RouteMap.Read(map.ToText())!.Problem.Should().Be(map.Problem);
        map.ToText().Should().NotContainAny("\n", "\t");
    }

    [Fact]
    public void What_was_kept_is_read_again() =>
        Gen.Select(Gen.Int[1, 99], Gen.String.Dictionary(Gen.String[1, 9])[0, 4]).Sample((percent, tags) =>
        {
            var map = new RouteMap(new Dictionary<string, int> { ["a"] = percent, ["b"] = 100 - percent }, tags);

            RouteMap.Read(map.ToText())!.Should().BeEquivalentTo(map);
        });

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"percent":{"a":100}}""")]
    [InlineData("""{"percent":{"a":99},"tags":{}}""")]
    [InlineData("""{"percent":{"a":"100"},"tags":{}}""")]
    [InlineData("""{"percent":{"a":100,"b":0},"tags":{}}""")]
    [InlineData("""{"percent":{"a":100},"tags":{"t":1}}""")]
    [InlineData("""{"percent":{"a":100},"tags":[]}""")]
    public void Another_shape_is_no_map(string text) => RouteMap.Read(text).Should().Match<RouteMap?>(map => map == null);
}
