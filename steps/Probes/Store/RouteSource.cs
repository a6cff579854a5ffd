using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Routes;
using RolloutSpecs.Probes.Outside;

namespace RolloutSpecs.Probes.Store;

/// <summary>Reads the routes that the observer stored.</summary>
/// <param name="outside">The outside.</param>
/// <param name="file">The store's path, or null where observations come from elsewhere.</param>
/// <param name="environment">The environment that it must have been observed in, alone.</param>
public sealed class RouteSource(IOutside outside, string? file, string environment)
{
    /// <summary>The routes in a window and just before it, by Cloud Run service; none where no store tells them.</summary>
    /// <param name="rollout">The rollout that every session must have been of.</param>
    /// <param name="window">The window.</param>
    public async Task<Asked<ILookup<string, RouteRun>>> ReadAsync(string rollout, ObservationWindow window)
    {
        var asked = new List<string>();
        return new Asked<ILookup<string, RouteRun>>(file is null ? Nothing : await ReadAsync(file, rollout, window, asked), asked);
    }

    private static ILookup<string, RouteRun> Nothing { get; } = Enumerable.Empty<RouteRun>().ToLookup(_ => "");

    private async Task<ILookup<string, RouteRun>> ReadAsync(string store, string rollout, ObservationWindow window, List<string> asked)
    {
        // A change just before the window is seen only by who was told the routes before it, too.
        var wider = window with { From = window.From - RouteTimeline.LongestGap };
        var (sessions, lacking) = await new StoreSessions(environment, AskAsync).OfAsync(wider);
        if (lacking is not null || sessions.Any(session => session.Provenance.Rollout != rollout))
        {
            return Nothing;
        }

        return await AskAsync(StoreSql.Routes(wider)) is TextAnswer rows && StoreAnswers.Routes(rows.Text) is { } routes ? routes : Nothing;

        async Task<Answer> AskAsync(string sql)
        {
            var question = $"store: {sql}";
            asked.Add(question);
            return (await outside.AskAsync(new StoreQuestion(question, $"sqlite3 \"$ROLLOUT_OBSERVATIONS\" \"{sql}\"", store, sql))).Answer;
        }
    }
}
