using NodaTime;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Probes.Observations;
using RolloutSpecs.Probes.Outside;

namespace RolloutSpecs.Probes.Store;

/// <summary>Reads observations out of the observer's store.</summary>
/// <param name="outside">The outside.</param>
/// <param name="file">The store's path.</param>
/// <param name="environment">The environment that it must have been observed in, alone.</param>
public sealed class StoreSource(IOutside outside, string file, string environment) : IObservationSource
{
    internal const string Name = "the observer's store";
    internal const string StartObserver =
        "start the observer (dotnet run --project steps/Observer -- --stage N), let it run through the window, then run the gate again";

    /// <inheritdoc/>
    public async Task<Asked<Observation>> ReadAsync(Indicator indicator, string? surface, ObservationWindow window)
    {
        var asked = new List<string>();
        var answer = await AnswerAsync(new StoreReading(asked, window), indicator, surface);
        return new Asked<Observation>(answer, asked);
    }

    /// <inheritdoc/>
    public async Task<Asked<ObserversTold>> ObserversAsync(Indicator info, ObservationWindow window)
    {
        var reading = new StoreReading([], window);
        var (sessions, lacking) = await SessionsAsync(reading);
        return new Asked<ObserversTold>(
            lacking is null
                ? new ObserversTold([.. sessions.Select(session => session.Provenance)]) { Since = sessions[0].Began }
                : ObserversTold.Nothing(lacking), reading.Asked);
    }

    /// <inheritdoc/>
    public async Task<Asked<IReadOnlyList<string>>> RefusalsAsync(string surface, ObservationWindow window)
    {
        var reading = new StoreReading([], window);
        var answer = await AskAsync(reading, StoreSql.Refusals(surface, window));
        return new Asked<IReadOnlyList<string>>(
            answer is TextAnswer { Text: var text } ? text.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [], reading.Asked);
    }

    /// <inheritdoc/>
    /// <remarks>An observer has written all that a store holds.</remarks>
    public bool IsFromObserver(Indicator indicator) => true;

    internal static string Said(Answer answer) => answer is NoAnswer none ? none.Message : "its rows have an unexpected shape";

    private async Task<Observation> AnswerAsync(StoreReading reading, Indicator indicator, string? surface)
    {
        var (sessions, lacking) = await SessionsAsync(reading);
        if (lacking is not null)
        {
            return lacking;
        }

        // A session that samples seldom must not cover for one that was to sample often.
        var interval = sessions.Min(session => session.Interval);
        var samples = await AskAsync(reading, StoreSql.Samples(indicator, surface, reading.Window));
        if (samples is not TextAnswer rows || StoreAnswers.Series(rows.Text) is not { } series)
        {
            return new NotObserved($"{Of(indicator, surface)} in {Name} cannot be read: {Said(samples)}", StartObserver);
        }

        if (series.Count == 0)
        {
            return new NotObserved(
                $"{Name} holds no sample of {Of(indicator, surface)} in the window{await ProblemsAsync(reading)}", StartObserver)
            { IsEmpty = true };
        }

        var observed = indicator.Kind == IndicatorKind.Histogram
            ? await HistogramAsync(reading, indicator, surface, interval, series)
            : new Observed(indicator, surface, Name, interval, series);
        return surface is not null && observed is Observed measured
            ? measured with { Trouble = await TroubleAsync(reading, surface) }
            : observed;
    }

    private async Task<string?> TroubleAsync(StoreReading reading, string surface) =>
        await AskAsync(reading, StoreSql.ProblemsOf(surface, reading.Window)) is TextAnswer { Text.Length: > 0 } problems
            ? string.Join("; ", problems.Text.Trim().Split('\n'))
            : null;

    private async Task<Observation> HistogramAsync(
        StoreReading reading, Indicator indicator, string? surface, Duration interval, IReadOnlyList<Series> series)
    {
        var answer = await AskAsync(reading, StoreSql.Observations(indicator, surface, reading.Window));
        return answer is TextAnswer text && StoreAnswers.Spans(text.Text, reading.Window) is { } spans
            ? new Observed(indicator, surface, Name, interval, series, HistogramSpan.Together(spans)) { Spans = spans }
            : new NotObserved($"{Of(indicator, surface)} in {Name} cannot be read: {Said(answer)}", StartObserver);
    }

    private Task<(IReadOnlyList<AnsweredSession> Sessions, NotObserved? Lacking)> SessionsAsync(StoreReading reading) =>
        new StoreSessions(environment, sql => AskAsync(reading, sql)).OfAsync(reading.Window);

    private async Task<string> ProblemsAsync(StoreReading reading) =>
        await AskAsync(reading, StoreSql.Problems(reading.Window)) is TextAnswer { Text.Length: > 0 } problems
            ? $"; the observer had: {string.Join("; ", problems.Text.Trim().Split('\n'))}"
            : "";

    private async Task<Answer> AskAsync(StoreReading reading, string sql)
    {
        var question = $"store: {sql}";
        reading.Asked.Add(question);
        return (await outside.AskAsync(new StoreQuestion(question, $"sqlite3 \"$ROLLOUT_OBSERVATIONS\" \"{sql}\"", file, sql))).Answer;
    }

    private static string Of(Indicator indicator, string? surface) => surface is null ? indicator.Title : $"{indicator.Title} on {surface}";

    private sealed record StoreReading(List<string> Asked, ObservationWindow Window);
}
