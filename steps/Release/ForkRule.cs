using RolloutSpecs.Gates.Advance;

namespace RolloutSpecs.Release;

/// <summary>Refuses an advance that comes from a fork, since its gate would need secrets that a fork must not reach.</summary>
internal static class ForkRule
{
    public static LedgerChange Held(LedgerChange change, string from, string repository) =>
        change.Kind != LedgerChangeKind.Advance || (from.Length > 0 && string.Equals(from, repository, StringComparison.OrdinalIgnoreCase))
            ? change
            : LedgerChange.Refused(
                $"expected an advance to come from a branch of {repository}, seen a pull request from "
                    + $"{(from.Length == 0 ? "a repository that nobody knows" : from)}: a fork's pull request gets no secrets, "
                    + "so the gate cannot be judged",
                $"let somebody who may write to {repository} push the same entry to a branch of it");
}
