using CsCheck;
using NodaTime;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Tests.Gates.Kpi;

/// <summary>Whoever looks in a lucky phase of something that comes and goes sees the same verdict as anybody else.</summary>
public class PhaseSpecs
{
    private const int Volume = 1000;

    private static readonly ShareBound Share = new(0.03, Duration.FromMinutes(5), Duration.FromMinutes(10), 100);
    private static readonly RateBound Rate = new(10, Duration.FromMinutes(1), Duration.FromMinutes(5), Duration.FromMinutes(10));
    private static readonly RateBound Number = new(50, Duration.FromMinutes(10), Duration.FromMinutes(10), Duration.FromMinutes(5));

    // How far the mean is from the bound, as a part of it: never within 5 %.
    private static readonly Gen<double> Means = Gen.OneOf(Gen.Double[0.2, 0.949], Gen.Double[1.051, 3]);

    // A period of up to a sixth of the window, in minutes, and the window.
    private static readonly Gen<(int Period, int Window)> Times =
        from period in Gen.Int[2, 30]
        from more in Gen.Int[0, 2 * period]
        select (period, Math.Max(60, 6 * period) + more);

    private static readonly Gen<(string What, int Period, int Window, Func<int, double> At)> Squares =
        from times in Times
        from bad in Gen.Int[1, times.Period - 1]
        from mean in Means
        let height = mean * times.Period / bad
        select ($"{height} times the bound for {bad} of {times.Period} minutes, in {times.Window}", times.Period, times.Window,
            (Func<int, double>)(minute => minute % times.Period < bad ? height : 0));

    private static readonly Gen<(string What, int Period, int Window, Func<int, double> At)> Sines =
        from times in Times
        from mean in Means
        from swing in Gen.Double[0, 1]
        select ($"a sine of {mean} times the bound, give or take {swing} of it, each {times.Period} minutes, in {times.Window}", times.Period, times.Window,
            (Func<int, double>)(minute => mean * (1 + (swing * Math.Sin(2 * Math.PI * minute / times.Period)))));

    [Fact]
    public void A_share_that_comes_and_goes_is_judged_alike_in_every_phase() => Gen.OneOf(Squares, Sines)
        .Where(course => Enumerable.Range(0, course.Period).All(minute => course.At(minute) * Share.Most <= 1))
        .Sample(course => IsAlike(course, phase => Judged.Share(
            Input(course.Window, minute => Volume * Share.Most * course.At(minute + phase), _ => Volume), Share)));

    [Fact]
    public void A_rate_that_comes_and_goes_is_judged_alike_in_every_phase() => Gen.OneOf(Squares, Sines)
        .Sample(course => IsAlike(course, phase => Judged.Rate(Input(course.Window, minute => Rate.Most * course.At(minute + phase)), Rate)));

    [Fact]
    public void A_number_over_ten_minutes_that_comes_and_goes_is_judged_alike_in_every_phase() => Gen.OneOf(Squares, Sines)
        .Sample(course => IsAlike(course, phase => Judged.Number(Input(course.Window, minute => Number.Most / 10 * course.At(minute + phase)), Number)));

    // A period that is no whole number of samples is sampled a little differently in each phase; trouble is found all the same.
    [Fact]
    public void A_mean_above_the_bound_is_red_in_every_phase_of_any_period() =>
        Gen.Select(Gen.Double[2, 30], Gen.Double[0.02, 1], Gen.Double[1.051, 3], Gen.Int[0, 60], Gen.Double[0, 30]).Sample((period, duty, mean, more, phase) =>
        {
            double Bad(double until) => (Math.Floor(until / period) * period * duty) + Math.Min(until % period, period * duty);
            var window = (int)Math.Ceiling(Math.Max(60, 6 * period)) + more;
            return Judged.Rate(
                Input(window, minute => Rate.Most * mean / duty * (Bad(minute + phase) - Bad(minute + phase - 1))), Rate).Verdict != Verdict.Pass;
        });

    private static void IsAlike((string What, int Period, int Window, Func<int, double> At) course, Func<int, Judgement> judge)
    {
        var judged = Enumerable.Range(0, course.Period).Select(judge).ToList();
        var passes = judged.Where(judgement => judgement.Verdict == Verdict.Pass).ToList();
        (passes.Count == 0 || passes.Count == judged.Count).Should().BeTrue(
            $"{course.What} was green in {passes.Count} of {judged.Count} phases: {passes.FirstOrDefault()?.Reason} / {judged.Except(passes).FirstOrDefault()?.Reason}");
    }

    private static AnalysisInput Input(int minutes, params Func<int, double>[] growths) => new(
        new ObservationWindow(Made.Begin, Made.Begin + (minutes * Made.Interval)),
        Made.Coverage,
        [.. growths.Select((growth, index) => Counter($"counter_{index}", minutes, growth, index == 0 ? IndicatorRole.Trouble : IndicatorRole.Volume))],
        []);

    private static Observed Counter(string name, int minutes, Func<int, double> growth, IndicatorRole role)
    {
        var total = 0.0;
        return new(Made.Indicator(name, role: role), null, "a test", Made.Interval,
            [new Series("", [.. Enumerable.Range(0, minutes + 1).Select(minute => new Sample(Made.Begin + (minute * Made.Interval), total += minute == 0 ? 0 : growth(minute)))])]);
    }
}
