using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Observer.Readings;
using RolloutSpecs.Observer.Store;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Store;

/// <summary>A store that cannot be written says why and what to do.</summary>
public sealed class StoreTroubleSpecs : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 11, 18, 15, 0, 0, TimeSpan.Zero);
    private readonly ScratchFolder folder = new();

    private string Store => folder.File("observations.db");

    [Fact]
    public void A_store_that_was_copied_without_its_log_says_so()
    {
        Open().Dispose();
        var bytes = File.ReadAllBytes(Store);
        Array.Fill(bytes, (byte)7, 100, bytes.Length - 100);
        File.WriteAllBytes(Store, bytes);

        Opening().Should().Throw<StoreException>().WithMessage("*copied while an observer wrote it, without its -wal file*");
    }

    [Fact]
    public void What_a_hold_has_stored_is_up_to_the_last_tick_less_the_gaps()
    {
        using (var writer = Open())
        {
            writer.Write(Start.AddMinutes(1), Values);
            writer.WriteGap(Start.AddMinutes(1), Start.AddMinutes(4), "held up");
            writer.Write(Start.AddMinutes(11), Values);
        }

        using var again = Open(Start.AddMinutes(20));

        again.CoveredSince(Start).Should().Be(TimeSpan.FromMinutes(7));
        again.CoveredSince(Start.AddMinutes(3)).Should().Be(TimeSpan.FromMinutes(7));
        again.CoveredSince(Start.AddMinutes(30)).Should().Be(TimeSpan.Zero);
    }

    public void Dispose() => folder.Dispose();

    private static Reading Values => Reading.Nothing with { Values = [new MeasuredValue(new SeriesKey("canary_requests", "web"), 1)] };

    private StoreWriter Open(DateTimeOffset? at = null) => StoreWriter.Open(Store, new StoreSession(
        at ?? Start, TimeSpan.FromMinutes(1), new StageExit(1), new Provenance("rehearsal", "r", "h", "v")));

    private Action Opening() => () => Open(Start.AddMinutes(1)).Dispose();
}
