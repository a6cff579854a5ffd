using System.Text.RegularExpressions;

namespace RolloutSpecs.Gates;

/// <summary>Judges whether a service's current and rollback revisions are captured.</summary>
public static partial class RollbackReadyGate
{
    /// <summary>Judges one service's entry in the ledger.</summary>
    /// <param name="name">control, runtime or khala.</param>
    /// <param name="entry">Its entry, or null where the ledger has none.</param>
    public static Judgement Judge(string name, LedgerService? entry)
    {
        var remediation = $"capture both revision ids of {name} (gcloud run revisions list --service SERVICE) in the ledger's services.{name}";
        var missing = new[] { ("service", entry?.Service), ("current", entry?.Current), ("rollback", entry?.Rollback) }
            .Where(part => string.IsNullOrWhiteSpace(part.Item2))
            .Select(part => $"services.{name}.{part.Item1}")
            .ToList();
        if (entry is null || missing.Count > 0)
        {
            return Judgement.Fail($"expected the current and rollback revisions of {name}; the ledger lacks {string.Join(", ", missing)}", remediation);
        }

        var malformed = new[] { entry.Current!, entry.Rollback! }.Where(revision => !IsRevisionOf(entry.Service!, revision)).ToList();
        return malformed switch
        {
            { Count: > 0 } => Judgement.Fail(
                $"expected revision ids of {name} such as {entry.Service}-00042-abc; the ledger has {string.Join(", ", malformed)}", remediation),
            _ when entry.Current == entry.Rollback => Judgement.Fail(
                $"expected {name} to have a revision to roll back to; current and rollback are both {entry.Current}", remediation),
            _ => Judgement.Pass($"{name} can roll back from {entry.Current} to {entry.Rollback}"),
        };
    }

    /// <summary>Cloud Run names revisions <c>SERVICE-NNNNN-xxx</c>.</summary>
    private static bool IsRevisionOf(string service, string revision) =>
        revision.StartsWith(service + "-", StringComparison.Ordinal) && Suffix().IsMatch(revision[(service.Length + 1)..]);

    [GeneratedRegex("^[0-9]{5}-[a-z0-9]{3}$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Suffix();
}
