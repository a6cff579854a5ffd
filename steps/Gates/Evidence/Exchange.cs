namespace RolloutSpecs.Gates.Evidence;

/// <summary>One recorded exchange with the outside.</summary>
/// <param name="Question">What was asked, canonically; the same question is asked once a run and a replay finds it by this.</param>
/// <param name="Command">The same as a command that a person can paste, secrets replaced by their variable's name.</param>
/// <param name="AskedAt">When it was asked.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Answer">What came back.</param>
/// <param name="Substituted">What a rehearsal put in the place of the real source, where it did.</param>
public sealed record Exchange(
    string Question,
    string Command,
    DateTimeOffset AskedAt,
    TimeSpan Duration,
    Answer Answer,
    string? Substituted = null);
