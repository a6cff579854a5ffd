using RolloutSpecs.Gates;

namespace RolloutSpecs.Probes;

/// <summary>Reads the routes that the observer stored.</summary>
/// <param name="outside">The edge.</param>
/// <param name="file">The store's path, or null where observations come from elsewhere.</param>
/// <param name="environment">The environment that it must have been observed in, alone.</param>
public sealed class RouteSource(IOutside outside, string? file, string environment)
{
    /// <summary>The routes in a window and just before it, by control, runtime and khala; none where no store tells them.</summary>
    /// <param name="window">The window.</param>
    public async Task<Asked<ILookup<string, RouteRun>>> ReadAsync(ObservationWindow window)
    {
        var nothing = Enumerable.Empty<RouteRun>().ToLookup(_ => "");
        if (file is null)
        {
            return new Asked<ILookup<string, RouteRun>>(nothing, []);
        }

        // A change just before the window is seen only by who was told the routes before it, too.
        var wider = window with { From = window.From - RouteHistory.LongestGap };
        var session = await AskAsync(file, StoreSql.Session(window));
        var routes = await AskAsync(file, StoreSql.Routes(wider));
        // What was stored elsewhere, or by another observer, is no history of this rollout.
        var isOurs = session.Answer is TextAnswer opened && StoreAnswers.Session(opened.Text) is var (version, _, environments)
            && version == StoreSchema.Version && environments == environment;
        var told = isOurs && routes.Answer is TextAnswer rows ? StoreAnswers.Routes(rows.Text) : null;
        return new Asked<ILookup<string, RouteRun>>(told ?? nothing, [session.Question, routes.Question]);
    }

    private Task<Exchange> AskAsync(string store, string sql) =>
        outside.AskAsync(new StoreQuestion($"store: {sql}", $"sqlite3 \"$ROLLOUT_OBSERVATIONS\" \"{sql}\"", store, sql));
}
