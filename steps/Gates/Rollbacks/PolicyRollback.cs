using NodaTime;
using RolloutSpecs.Gates.Cases;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Routes;

namespace RolloutSpecs.Gates.Rollbacks;

/// <summary>Tightens the runtime's policy for clients that press on it, and leaves traffic and releases alone.</summary>
internal static class PolicyRollback
{
    public static Rollback Of(IReadOnlyList<RollbackCause> pressures, RollbackMaterial material, Instant now)
    {
        var relieving = PolicyVariable.All.Where(variable => pressures.Contains(variable.Cause)).ToList();
        // Where it is not known which pressure the rollback was for, all are relieved.
        var changes = (relieving.Count == 0 ? PolicyVariable.All : relieving)
            .Select(variable => variable.Change(material.RuntimeVariables))
            .ToList();
        return new Rollback("policy", [.. changes.Select(change => change.Step), .. Commands(
            [.. changes.Where(change => change.Value is not null)], material.Ledger, now)]);
    }

    private static IEnumerable<string> Commands(IReadOnlyList<PolicyChange> changes, RolloutLedger? ledger, Instant now)
    {
        if (changes.Count == 0)
        {
            yield break;
        }

        if (ledger?.Cloud is not { } cloud || ledger.Services.GetValueOrDefault("runtime") is not { Service: { } service } runtime)
        {
            yield return $"set {string.Join(" and ", changes.Select(change => change.Assignment))} by hand: "
                + "the ledger lacks cloud or services.runtime.service, so no command can be written";
            yield break;
        }

        yield return GcloudCommand.Services(
            "update", cloud, service, "--update-env-vars", string.Join(',', changes.Select(change => change.Assignment)));
        var (routed, undone) = Routes(runtime, ExpectedTraffic.Of(ledger, now).Expected?.Percent);
        yield return routed is null
            ? "this makes a new revision, and traffic that is routed by revision stays where it is: "
                + "give it what the current revision has, once it is ready"
            : "this makes a new revision, and traffic that is routed by revision stays where it is: once it is ready, "
                + GcloudCommand.Services("update-traffic", cloud, service, "--to-revisions", routed);
        yield return "enter it in the ledger: rollbacks (kind: policy), and the new revision in services.runtime.current; "
            + "then run the gate again";
        var back = undone is null ? "" : GcloudCommand.Services("update-traffic", cloud, service, "--to-revisions", undone) + " and ";
        yield return $"to undo it: {back}{GcloudCommand.Services("update", cloud, service, [.. Restore(changes)])}";
    }

    private static (string? Routed, string? Undone) Routes(LedgerService runtime, int? percent) => (percent, runtime) switch
    {
        (100, { Current: { } current }) => ("LATEST=100", $"{current}=100"),
        ({ } part and > 0 and < 100, { Current: { } current, Rollback: { } rollback }) =>
            ($"LATEST={part},{rollback}={100 - part}", $"{current}={part},{rollback}={100 - part}"),
        _ => (null, null),
    };

    private static IEnumerable<string> Restore(IReadOnlyList<PolicyChange> changes)
    {
        if (changes.Where(change => change.Set is not null)
            .Select(change => $"{change.Variable.Name}={change.Set}")
            .ToList() is { Count: > 0 } set)
        {
            yield return "--update-env-vars";
            yield return string.Join(',', set);
        }

        if (changes.Where(change => change.Set is null).Select(change => change.Variable.Name).ToList() is { Count: > 0 } unset)
        {
            yield return "--remove-env-vars";
            yield return string.Join(',', unset);
        }
    }
}
