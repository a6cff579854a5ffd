using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Probes.Store;

/// <summary>Finds the sessions that observed a window, in a store that can be trusted to be of this runbook.</summary>
/// <param name="environment">The environment that the store must have been observed in, alone.</param>
/// <param name="ask">Asks the store.</param>
internal sealed class StoreSessions(string environment, Func<string, Task<Answer>> ask)
{
    private const string NewStore = "observe into a new store, named in ROLLOUT_OBSERVATIONS";

    /// <summary>The sessions, at least one and the last one last, or why there are none.</summary>
    public async Task<(IReadOnlyList<AnsweredSession> Sessions, NotObserved? Lacking)> OfAsync(ObservationWindow window)
    {
        var asked = await ask(StoreSql.Version);
        if (Refused(asked) is { } unread)
        {
            return ([], unread);
        }

        var version = asked is TextAnswer { Text: var number } ? StoreAnswers.Version(number) ?? 0 : 0;

        var environments = await ask(StoreSql.Environments);
        if (environments is not TextAnswer { Text: var held } || Joined(held) is not { Length: > 0 } seen)
        {
            return ([], NoSession(environments));
        }

        if (seen != environment)
        {
            return ([], new NotObserved(
                $"expected {StoreSource.Name} to hold what was observed in {environment} alone; it holds {seen}",
                $"observe {environment} into a store of its own, named in ROLLOUT_OBSERVATIONS"));
        }

        var answer = await ask(StoreSql.Sessions(window, version));
        return answer is TextAnswer text && StoreAnswers.Sessions(text.Text) is { Count: > 0 } sessions
            ? (sessions, null)
            : ([], NoSession(answer));
    }

    private static NotObserved? Refused(Answer answer)
    {
        if (answer is not TextAnswer text)
        {
            return new NotObserved($"expected {StoreSource.Name}; {StoreSource.Said(answer)}", StoreSource.StartObserver);
        }

        var version = StoreAnswers.Version(text.Text);
        var maker = version is > 0 and < StoreSchema.OldestRead
            ? "it was made by an older observer, which did not say what it measured"
            : version == 0
                ? "no observer of this runbook made it, or it was copied while one wrote it, without the -wal file beside it"
                : "no observer of this runbook made it";
        return version is >= StoreSchema.OldestRead and <= StoreSchema.Version
            ? null
            : new NotObserved(
                $"expected {StoreSource.Name} to be of version {StoreSchema.Version}; it is of version {text.Text.Trim()}: {maker}",
                NewStore);
    }

    private static NotObserved NoSession(Answer answer) => new(
        $"expected {StoreSource.Name} to name a session before the window's end, and what it measured; "
            + $"{(answer is TextAnswer text ? $"it says '{text.Text.Trim()}'" : StoreSource.Said(answer))}",
        NewStore)
    { IsEmpty = answer is TextAnswer { Text: var told } && told.Trim().Length == 0 };

    private static string Joined(string text) => string.Join(',', text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
}
