using System.Globalization;
using NodaTime;

namespace RolloutSpecs.Gates;

/// <summary>Judges whether a policy rollback has reached the revision that serves; pure.</summary>
public static class PolicySetGate
{
    private const string Remediation =
        "set them as the rollback plan says (gcloud run services update --update-env-vars), route the new revision, enter it in the ledger's services.runtime.current, then run the validation again";

    /// <summary>What there is to judge without Cloud Run, or null where it has to be asked.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="now">The instant that is judged at.</param>
    public static Judgement? JudgeLedger(RolloutLedger ledger, Instant now) => (RecoveryWindow.NewestOf(ledger, now), ledger) switch
    {
        (null, _) => Judgement.Undecided(
            "expected the ledger to record the rollback that is validated; it has none",
            "enter the rollback in the ledger's rollbacks (at, kind, reason), then run the validation again"),
        ({ Kind: not RollbackKind.Policy } other, _) => Judgement.Pass(
            $"the newest rollback, of {Formatting.At(other.At)}, is a {other.Kind.Word()} rollback, which sets no variable"),
        (_, { Cloud: not null } and { Services: var services }) when services.GetValueOrDefault("runtime") is { Current: { Length: > 0 } } => null,
        _ => Judgement.Undecided(
            "expected the ledger to say where the runtime runs and with which revision; it lacks cloud or services.runtime.current",
            "fill in the ledger's cloud and services.runtime"),
    };

    /// <summary>Judges the variables of the revision that serves.</summary>
    /// <param name="ledger">The ledger, whose newest rollback by then is a policy rollback.</param>
    /// <param name="now">The instant that is judged at.</param>
    /// <param name="answer">gcloud's description of the runtime's current revision.</param>
    public static Judgement JudgeRevision(RolloutLedger ledger, Instant now, Answer answer)
    {
        var revision = ledger.Services["runtime"].Current!;
        var (told, lacking) = CloudAnswer.Read($"the revision {revision}", revision, answer);
        if (told is not { } json)
        {
            return lacking!;
        }

        if (RuntimeVariables.OfRevision(json) is not { } set)
        {
            return CloudAnswer.Odd($"the revision {revision}", $"spec.containers with an env, in which each {RuntimeVariables.Prefix}… stands once and with its value");
        }

        var since = $"since the policy rollback of {Formatting.At(RecoveryWindow.NewestOf(ledger, now)!.At)}";
        var changes = PolicyVariable.All.Select(variable => (Variable: variable, Set: set.GetValueOrDefault(variable.Name), Value: Number(set.GetValueOrDefault(variable.Name)))).ToList();
        var expected = $"expected {since} one of {string.Join(", ", changes.Select(change => $"{change.Variable.Name} above {change.Variable.Default}"))} on {revision}";
        var seen = string.Join(", ", changes.Where(change => change.Set is not null).Select(change => $"{change.Variable.Name} is '{change.Set}'"));
        return changes.Where(change => change.Value > change.Variable.Default).ToList() switch
        {
            { Count: > 0 } tightened => Judgement.Pass(
                $"{since}, {string.Join(" and ", tightened.Select(change => $"{change.Variable.Name} is {change.Value} (the default is {change.Variable.Default})"))} on {revision}"),
            _ when changes.Any(change => change is { Set: not null, Value: null }) => Judgement.Undecided($"{expected}; {seen}, which is no number of ms", Remediation),
            _ => Judgement.Fail($"{expected}; {(seen.Length == 0 ? "none of them is set" : seen + ", and no other of them is set")}", Remediation),
        };
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
