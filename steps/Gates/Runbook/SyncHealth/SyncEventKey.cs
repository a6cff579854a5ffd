using System.Globalization;
using System.Text.RegularExpressions;

namespace RolloutSpecs.Gates.Runbook.SyncHealth;

/// <summary>Era A's key of a document that is one event of an entity, such as <c>runtime/codex_worker_event:W:7</c>.</summary>
/// <param name="Kind">The entity's kind, such as <c>codex_worker</c>.</param>
/// <param name="Entity">The entity.</param>
/// <param name="Sequence">The event's place among the entity's.</param>
public sealed partial record SyncEventKey(string Kind, string Entity, long Sequence)
{
    /// <summary>The entity in a document's key, as PostgreSQL finds it.</summary>
    public const string EntityPattern = "^runtime/[a-z_]+_event:(.+):[0-9]+$";

    /// <summary>Reads a key; null where it is no event's.</summary>
    public static SyncEventKey? Read(string document) =>
        Form().Match(document) is { Success: true } match
        && long.TryParse(match.Groups["sequence"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? new SyncEventKey(match.Groups["kind"].Value, match.Groups["entity"].Value, sequence)
            : null;

    [GeneratedRegex(@"^runtime/(?<kind>[a-z_]+)_event:(?<entity>.+):(?<sequence>[0-9]+)\z", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Form();
}
