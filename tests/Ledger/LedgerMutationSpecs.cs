using System.Diagnostics;
using System.Text.RegularExpressions;
using CsCheck;
using NodaTime;
using RolloutSpecs.Gates;
using RolloutSpecs.Probes;

namespace RolloutSpecs.Tests.Ledger;

public partial class LedgerMutationSpecs
{
    private static readonly string[] Sources = [LedgerTexts.Whole, LedgerTexts.Rehearsed(), LedgerTexts.Template()];
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 20, 15);
    private static readonly HoldObjective[] Objectives = [HoldObjective.Of(Duration.FromHours(24)), HoldObjective.OfBusinessDays(1), HoldObjective.OfBusinessDays(5)];

    [Fact]
    public void Ten_thousand_mutated_ledgers_are_read_and_judged_or_refused_with_line_and_column()
    {
        var (read, refused) = (0, 0);
        Gen.Select(Gen.Int[0, Sources.Length - 1], LedgerMutation.Changes, Gen.Bool).Sample(
            (source, changes, atNow) =>
            {
                var text = LedgerMutation.Apply(Sources[source], changes);
                var watch = Stopwatch.StartNew();
                try
                {
                    Judge(LedgerReader.Read(text, "l.yaml", atNow ? Now : null));
                    Interlocked.Increment(ref read);
                }
                catch (ConfigurationException failure)
                {
                    Interlocked.Increment(ref refused);
                    if (!failure.Message.Split('\n').All(line => Place().IsMatch(line)))
                    {
                        return false;
                    }
                }

                // Far above what one takes on a busy machine, and far below a hang.
                return watch.Elapsed < TimeSpan.FromSeconds(20);
            },
            iter: 10_000);

        read.Should().BeGreaterThan(200, "the judgements must have been reached");
        refused.Should().BeGreaterThan(2_000, "the refusals must have been reached");
    }

    private static void Judge(RolloutLedger ledger)
    {
        foreach (var entry in ledger.Stages)
        {
            foreach (var now in (Instant[])[Now, entry.EnteredAt, Instant.MaxValue])
            {
                if (StageWindow.Of(ledger, entry.Exit(), now).Window is { } window)
                {
                    Array.ForEach(Objectives, objective => HoldGate.Judge(window, objective, ledger, now));
                }
            }
        }
    }

    [GeneratedRegex(@"^l\.yaml:[1-9]\d*:[1-9]\d*: \S", RegexOptions.None, 10_000)]
    private static partial Regex Place();
}
