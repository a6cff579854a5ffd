using NodaTime;
using RolloutSpecs.Gates;
using RolloutSpecs.Tests.Gates;

namespace RolloutSpecs.Tests.Hold;

public class RecoveryWindowSpecs
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 11, 18, 12, 0);
    private static readonly Duration Length = Duration.FromMinutes(30);

    [Fact]
    public void Half_an_hour_after_the_rollback_the_newest_half_hour_is_judged()
    {
        RecoveryWindow.Of(RolledBack(0), Noon + Length, Length).Should().Be((new ObservationWindow(Noon, Noon + Length), (Judgement?)null));
        RecoveryWindow.Of(RolledBack(0), Noon + (3 * Length), Length).Window.Should().Be(new ObservationWindow(Noon + (2 * Length), Noon + (3 * Length)));
    }

    [Fact]
    public void Sooner_it_is_undecided_and_says_how_long_to_wait()
    {
        var (window, lacking) = RecoveryWindow.Of(RolledBack(-90, 0), Noon + Length - Duration.FromSeconds(60), Length);

        window.Should().BeNull();
        lacking!.Verdict.Should().Be(Verdict.Undecided);
        lacking.Reason.Should().Be("expected 30 minutes since the rollback of 2026-11-18T12:00:00Z (a storm); it is 29 minutes ago");
        lacking.Remediation.Should().Be("wait until 2026-11-18T12:30:00Z, then run the validation again");
    }

    [Theory]
    [InlineData]
    [InlineData(1)]
    public void Without_a_rollback_by_then_there_is_nothing_to_validate(params int[] minutes)
    {
        var (window, lacking) = RecoveryWindow.Of(RolledBack(minutes), Noon, Length);

        window.Should().BeNull();
        lacking!.Verdict.Should().Be(Verdict.Undecided);
        lacking.Reason.Should().Be("expected the ledger to record the rollback that is validated; it has none");
        lacking.Remediation.Should().Be("enter the rollback in the ledger's rollbacks (at, kind, reason), then run the validation again");
    }

    [Fact]
    public void The_newest_rollback_by_then_counts() =>
        RecoveryWindow.NewestOf(RolledBack(-90, 0, -30, 5), Noon)!.At.Should().Be(Noon);

    private static RolloutLedger RolledBack(params int[] minutes) =>
        Ledgers.With(rollbacks: [.. minutes.Select(minute => new LedgerRollback(Noon + Duration.FromMinutes(minute), RollbackKind.Policy, "a storm"))]);
}
