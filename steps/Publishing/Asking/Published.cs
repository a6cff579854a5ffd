using RolloutSpecs.Publishing.Checks;

namespace RolloutSpecs.Publishing.Asking;

/// <summary>What has been published so far.</summary>
/// <param name="Issues">The remediation issues' numbers, by fingerprint.</param>
/// <param name="Checks">The checks that were begun, by part.</param>
/// <param name="Problems">What could not be published.</param>
/// <param name="Notes">What a reader of the reports must know of it.</param>
public sealed record Published(
    IReadOnlyDictionary<string, int> Issues,
    IReadOnlyDictionary<string, PublishedCheck> Checks,
    IReadOnlyList<Problem> Problems,
    IReadOnlyList<string> Notes)
{
    /// <summary>Nothing, which is no problem where nothing is to be.</summary>
    public static Published Nothing { get; } = new(new Dictionary<string, int>(), new Dictionary<string, PublishedCheck>(), [], []);
}

/// <summary>A check that was begun.</summary>
/// <param name="Order">Which.</param>
/// <param name="Begun">How.</param>
public sealed record PublishedCheck(CheckOrder Order, BegunCheck Begun);
