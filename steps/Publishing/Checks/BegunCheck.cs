namespace RolloutSpecs.Publishing.Checks;

/// <summary>A check that is begun.</summary>
/// <param name="Via"><c>check-run</c>, or <c>status</c> where GitHub permits no check run.</param>
/// <param name="Ids">The check runs' ids: more than one where runs raced.</param>
/// <param name="Note">Why it is no check run, or null.</param>
public sealed record BegunCheck(string Via, IReadOnlyList<long> Ids, string? Note)
{
    /// <summary>As a check run.</summary>
    public const string CheckRun = "check-run";

    /// <summary>As a commit status.</summary>
    public const string Status = "status";
}
