using NodaTime;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Probes;

/// <summary>Reads observations out of the observer's store.</summary>
/// <param name="outside">The edge.</param>
/// <param name="file">The store's path.</param>
/// <param name="environment">The environment that it must have been observed in, alone.</param>
public sealed class StoreSource(IOutside outside, string file, string environment) : IObservationSource
{
    private const string Source = "the observer's store";
    private const string StartObserver = "start the observer (dotnet run --project steps/Observer -- --stage N), let it run through the window, then run the gate again";

    /// <inheritdoc/>
    public async Task<Asked<Observation>> ReadAsync(Indicator indicator, string? surface, ObservationWindow window)
    {
        var asked = new List<string>();
        var answer = await AnswerAsync(new StoreReading(asked, window), indicator, surface);
        return new Asked<Observation>(answer, asked);
    }

    private async Task<Observation> AnswerAsync(StoreReading reading, Indicator indicator, string? surface)
    {
        var opened = await AskAsync(reading, StoreSql.Session(reading.Window));
        if (opened is not TextAnswer session)
        {
            return new NotObserved($"expected {Of(indicator, surface)} in {Source}; {Said(opened)}", StartObserver);
        }

        if (StoreAnswers.Session(session.Text) is not var (version, interval, environments) || version != StoreSchema.Version)
        {
            return new NotObserved(
                $"expected {Source} to be of version {StoreSchema.Version} and to name a session before the window's end; it says '{session.Text.Trim()}'",
                "observe into a new store, named in ROLLOUT_OBSERVATIONS")
            { IsEmpty = session.Text.Trim().Length == 0 };
        }

        if (environments != environment)
        {
            return new NotObserved(
                $"expected {Source} to hold what was observed in {environment} alone; it holds {environments}",
                $"observe {environment} into a store of its own, named in ROLLOUT_OBSERVATIONS");
        }

        var samples = await AskAsync(reading, StoreSql.Samples(indicator, surface, reading.Window));
        if (samples is not TextAnswer rows || StoreAnswers.Series(rows.Text) is not { } series)
        {
            return new NotObserved($"{Of(indicator, surface)} in {Source} cannot be read: {Said(samples)}", StartObserver);
        }

        if (series.Count == 0)
        {
            return new NotObserved(
                $"{Source} holds no sample of {Of(indicator, surface)} in the window{await ProblemsAsync(reading)}", StartObserver)
            { IsEmpty = true };
        }

        return indicator.Kind == IndicatorKind.Histogram
            ? await HistogramAsync(reading, indicator, surface, interval, series)
            : new Observed(indicator, surface, Source, interval, series);
    }

    private async Task<Observation> HistogramAsync(StoreReading reading, Indicator indicator, string? surface, Duration interval, IReadOnlyList<Series> series)
    {
        var answer = await AskAsync(reading, StoreSql.Observations(indicator, surface, reading.Window));
        return answer is TextAnswer text && StoreAnswers.Buckets(text.Text) is { } buckets
            ? new Observed(indicator, surface, Source, interval, series, buckets)
            : new NotObserved($"{Of(indicator, surface)} in {Source} cannot be read: {Said(answer)}", StartObserver);
    }

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

    private static string Said(Answer answer) => answer is NoAnswer none ? none.Message : "its rows have an unexpected shape";

    private sealed record StoreReading(List<string> Asked, ObservationWindow Window);
}
