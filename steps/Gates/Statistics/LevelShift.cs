namespace RolloutSpecs.Gates.Statistics;

/// <summary>Whether a level rose and stayed (one-sided CUSUM, Page, 1954, with k = 0.5 and h = 5 deviations).</summary>
/// <param name="State">Whether it did.</param>
/// <param name="Baseline">The level that it is compared with.</param>
/// <param name="Begin">The first span of the first rise that counts, else of the highest.</param>
/// <param name="Length">How many spans it lasted.</param>
/// <param name="Height">How far its mean is above that level.</param>
/// <param name="Detectable">The smallest rise over one span more than it must last that would have been found with 95 %
/// probability.</param>
public sealed record LevelShift(ShiftState State, double Baseline, int Begin, int Length, double Height, double Detectable)
{
    // By Bonferroni: each of three spans is above with 98.3 %, so that all of them are with 95 %.
    private const double EachOfThree = 2.128;
    private const double Allowance = 0.5;
    private const double Decision = 5;
    private const double Cap = 1.25;
    private const int FewestBaseline = 3;

    /// <summary>
    /// Compares a counter's growth in equal spans with that of the first quarter of them. A rise counts where the CUSUM is in alarm and the
    /// mean of as many spans as it must last is up by the material rise, each span counted with at most 1.25 times that, so that a burst of
    /// fewer spans, however high, is none.
    /// </summary>
    /// <param name="counts">The growth in each span; missing ones are left out, since they neither raise nor recover a level.</param>
    /// <param name="material">The rise in a span that matters; more than zero.</param>
    /// <param name="lasting">How many spans a rise must last.</param>
    /// <returns>Null where too few spans are known to tell the level at the begin or a rise after it.</returns>
    public static LevelShift? Of(IReadOnlyList<double?> counts, double material, int lasting)
    {
        var first = Math.Max(FewestBaseline, counts.Count / 4);
        var begin = counts.Take(first).OfType<double>().ToList();
        return begin.Count < FewestBaseline
            ? null
            : Of(counts, first, new LevelBaseline(begin.Average(), Deviation(begin, begin.Average()), begin.Count), material, lasting);
    }

    /// <summary>Compares a counter's growth in equal spans with a level that was told before them, in the same way.</summary>
    /// <param name="counts">The growth in each span.</param>
    /// <param name="before">The level before the first of them.</param>
    /// <param name="material">The rise in a span that matters; more than zero.</param>
    /// <param name="lasting">How many spans a rise must last.</param>
    /// <returns>Null where too few spans are known to tell a rise.</returns>
    public static LevelShift? Of(IReadOnlyList<double?> counts, LevelBaseline before, double material, int lasting) =>
        Of(counts, 0, before, material, lasting);

    private static LevelShift? Of(IReadOnlyList<double?> counts, int first, LevelBaseline before, double material, int lasting)
    {
        var later = counts.Index()
            .Skip(first)
            .Where(span => span.Item is not null)
            .Select(span => (span.Index, Value: span.Item!.Value))
            .ToList();
        if (later.Count < lasting)
        {
            return null;
        }

        var level = before.Level;
        var deviation = Math.Max(Math.Sqrt(Math.Max(level, material / 4)), before.Deviation);
        var decision = Decision * before.Following;
        var alarms = Cusum.Of([.. later.Select(span => span.Value)], level, Allowance * deviation, decision * deviation).Alarms.ToHashSet();
        var capped = later.Select(span => Math.Min(span.Value - level, Cap * material)).ToList();
        var error = deviation * deviation / before.Spans;
        var detectable = Math.Max(
            Statistics.Detectable.Above(material, EachOfThree, (deviation * deviation) + error, 1),
            Statistics.Detectable.Above(
                deviation * (Allowance + (decision / lasting)),
                Statistics.Detectable.NinetyFivePercent,
                (deviation * deviation / lasting) + error,
                1.0 / lasting));
        var best = Enumerable.Range(0, later.Count - lasting + 1)
            .Select(from => (From: from, Rise: capped.Skip(from).Take(lasting).Average()))
            .ToList();
        var sustained = best.Where(run => run.Rise >= material && Enumerable.Range(run.From, lasting).Any(alarms.Contains)).ToList();
        if (sustained.Count > 0)
        {
            var begin = sustained[0].From;
            var end = sustained.Aggregate(begin + lasting, (until, run) => run.From <= until ? run.From + lasting : until);
            var height = later.Take(end).Skip(begin).Average(span => span.Value - level);
            return new LevelShift(ShiftState.Sustained, level, later[begin].Index, end - begin, height, detectable);
        }

        var highest = best.MaxBy(run => run.Rise);
        var trailing = later.Index().Reverse().TakeWhile(span => span.Item.Value - level >= material).Count();
        return trailing > 0 && alarms.Contains(later.Count - 1)
            ? new LevelShift(
                ShiftState.Pending,
                level,
                later[^trailing].Index,
                trailing,
                later.TakeLast(trailing).Average(span => span.Value - level),
                detectable)
            : new LevelShift(ShiftState.None, level, later[highest.From].Index, lasting, highest.Rise, detectable);
    }

    private static double Deviation(List<double> values, double mean) =>
        Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1));
}

/// <summary>What a level was before it is looked at.</summary>
/// <param name="Level">The mean growth in a span.</param>
/// <param name="Deviation">How far a span's growth usually lies from it; Poisson's counts where that is more.</param>
/// <param name="Spans">How many spans it was told from; more than zero.</param>
public sealed record LevelBaseline(double Level, double Deviation, int Spans)
{
    /// <summary>By how much sums of spans deviate more than those of spans that do not follow each other; 1 or more.</summary>
    public double Following { get; init; } = 1;
}

/// <summary>What became of a level.</summary>
public enum ShiftState
{
    /// <summary>It did not rise, or recovered.</summary>
    None,

    /// <summary>It is risen at the end, and not yet for long enough.</summary>
    Pending,

    /// <summary>It rose and stayed.</summary>
    Sustained,
}
