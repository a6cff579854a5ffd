using RolloutSpecs.Gates.Analysis;
using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Gates.SelfTests;

/// <summary>Inputs on which no judgement that compares its window with the time before the entry may be green.</summary>
internal static class EarlierInjections
{
    /// <summary>The same healthy input after a quiet time, where the judgement compares.</summary>
    public static AnalysisInput Quiet(AnalysisInput healthy, Comparing comparing)
    {
        var before = new BeforeEntry(healthy.Window.From, healthy.Window.From, []);
        return comparing == Comparing.Nothing || healthy.Observations is not [Observed first, ..]
            ? healthy
            : healthy with
            {
                Earlier = new Earlier(
                    before, [.. EarlierSpans.Of(healthy.Window, before).Select(span => new EarlierSpan(span, QuietOf(first, span)))]),
            };
    }

    /// <summary>The spoilt inputs, each with what is wrong in it.</summary>
    public static IEnumerable<(string What, AnalysisInput Input)> Of(AnalysisInput healthy, Comparing comparing)
    {
        if (healthy.Earlier is not { } earlier)
        {
            yield break;
        }

        var first = (Observed)healthy.Observations[0];
        yield return ($"an error in {first.Indicator.Title} before the entry", healthy with
        {
            Earlier = earlier with
            {
                Spans = [.. earlier.Spans.Select(
                    span => span with { Told = new NotObserved("injected: the source answered 500", "nothing: this is the self-test") })],
            },
        });
        if (comparing == Comparing.Level)
        {
            yield return ($"a level of {first.Indicator.Title} that rose with the entry", healthy with
            {
                Observations = [Counting(first, healthy.Window, 1e6), .. healthy.Observations.Skip(1)],
            });
        }
    }

    private static Observed QuietOf(Observed indicator, ObservationWindow span) => Counting(indicator, span, 0);

    private static Observed Counting(Observed indicator, ObservationWindow span, double perSample) => indicator with
    {
        Series =
        [
            new Series("", [.. Enumerable.Range(0, 1 + (int)(span.Length / indicator.Interval)).Select(index =>
                new Sample(span.From + (index * indicator.Interval), perSample * index))]),
        ],
    };
}
