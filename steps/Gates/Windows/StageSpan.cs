using NodaTime;

namespace RolloutSpecs.Gates;

/// <summary>A stage's (or step's) span: when it was entered, and the window that its gates judge.</summary>
/// <param name="Exit">The exit of the stage or step.</param>
/// <param name="Entered">When it was entered, by the ledger.</param>
/// <param name="Held">When its hold began, by the ledger: the entry, or the last restart.</param>
/// <param name="From">When its window begins.</param>
/// <param name="To">When its window ends.</param>
/// <param name="Because">What was at <paramref name="From"/>, in words that follow 'when'.</param>
public sealed record StageSpan(StageExit Exit, Instant Entered, Instant Held, Instant From, Instant To, string Because)
{
    /// <summary>The window that the gates judge.</summary>
    public ObservationWindow Window => new(From, To);

    /// <summary>The current revisions, one a service, as Cloud Run had them.</summary>
    public IReadOnlyList<WindowRevision> Revisions { get; init; } = [];

    /// <summary>The changes of routes that the ledger answers for, so that they did not move the begin.</summary>
    public IReadOnlyList<LedgerRouteChange> Explained { get; init; } = [];

    /// <summary>Why the window begins later than the ledger says, in words that follow its begin; null where it does not.</summary>
    public string? Moved => From > Held ? $"when {Because}, later than the ledger's {Formatting.At(Held)}" : null;

    /// <summary>A span as the ledger alone has it.</summary>
    /// <param name="exit">The exit of the stage or step.</param>
    /// <param name="entered">When it was entered.</param>
    /// <param name="held">When its hold began.</param>
    /// <param name="to">When it ends.</param>
    public static StageSpan OfLedger(StageExit exit, Instant entered, Instant held, Instant to) => new(
        exit, entered, held, held, to, held > entered ? $"the hold of {exit.NameWithComma} was begun again" : $"{exit.NameWithComma} was entered");

    /// <summary>The same span, begun at a later instant; unchanged where that is not later.</summary>
    /// <param name="at">The instant, taken to the next whole second: reasons tell no fractions.</param>
    /// <param name="because">What was then, in words that follow 'when'.</param>
    public StageSpan NotBefore(Instant at, string because)
    {
        var begin = Instant.FromUnixTimeSeconds((at - Duration.Epsilon).ToUnixTimeSeconds() + 1);
        return begin > From ? this with { From = begin, Because = because } : this;
    }

    /// <summary>That the window was moved, and when the gate may be left at the earliest; null where it begins where the ledger says.</summary>
    /// <param name="least">How long the window must be.</param>
    public string? Says(Duration least) =>
        Moved is { } moved ? $"the window began at {Formatting.At(From)}, {moved}, so that the earliest exit is at {Formatting.At(From + least)}" : null;
}
