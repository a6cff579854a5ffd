using NodaTime;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Observer.Readings;
using RolloutSpecs.Observer.Store;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Probes.Store;
using RolloutSpecs.Tests.Gates.Kpi;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Store;

/// <summary>A store that was copied while an observer wrote it.</summary>
/// <remarks>SQLite keeps its newest rows in the -wal file until it merges them.</remarks>
public sealed class CopiedStoreSpecs : IDisposable
{
    private const string Counter = "slow_consumer_evictions";
    private readonly ScratchFolder folder = new();

    private string Copy => folder.File("copy.db");

    [Fact]
    public async Task Without_its_log_it_lacks_its_newest_rows_and_the_gate_is_undecided_and_says_what_to_look_at()
    {
        CopyOne(withLog: []);

        var judged = await JudgeAsync();

        judged.Verdict.Should().Be(Verdict.Undecided, judged.Reason);
        judged.Reason.Should().Contain("the newest is 10 minutes old").And.Contain("the observer's store");
        judged.Remediation.Should().Contain("the -wal file beside it was copied too");
    }

    [Fact]
    public async Task With_its_log_nothing_is_lacking()
    {
        CopyOne(withLog: ["-wal"]);

        var judged = await JudgeAsync();

        judged.Verdict.Should().Be(Verdict.Pass, judged.Reason);
    }

    [Fact]
    public async Task Before_anything_was_merged_it_is_no_store_and_says_so()
    {
        using (Written(minutes: 3))
        {
            File.Copy(folder.File("observations.db"), Copy);
        }

        var judged = await JudgeAsync();

        judged.Verdict.Should().Be(Verdict.Undecided, judged.Reason);
        judged.Reason.Should().Contain("it was copied while one wrote it, without the -wal file beside it");
    }

    public void Dispose() => folder.Dispose();

    private void CopyOne(string[] withLog)
    {
        using var writer = Written(minutes: 110);
        StoreRowsRead.Rows(folder.File("observations.db"), "pragma wal_checkpoint(full)");
        Write(writer, 111, 120);
        foreach (var part in withLog.Append(""))
        {
            File.Copy(folder.File("observations.db") + part, Copy + part);
        }
    }

    private StoreWriter Written(int minutes)
    {
        var writer = StoreWriter.Open(folder.File("observations.db"), new StoreSession(
            Made.Begin.ToDateTimeOffset().AddMinutes(-1),
            TimeSpan.FromMinutes(1),
            new StageExit(1),
            new Provenance("rehearsal", "OA-RUST-048", "runtime.example", "runtime-00110-qrs")));
        Write(writer, 0, minutes);
        return writer;
    }

    private static void Write(StoreWriter writer, int from, int to)
    {
        for (var minute = from; minute <= to; minute++)
        {
            writer.Write(Made.Begin.ToDateTimeOffset().AddMinutes(minute), Reading.Nothing with
            {
                Values = [new MeasuredValue(new SeriesKey(Counter), minute / 20)],
            });
        }
    }

    private async Task<Judgement> JudgeAsync()
    {
        var redactor = new Redactor([]);
        await using var http = new HttpAsker(TimeProvider.System);
        var outside = new RealOutside(
            http, new ProcessAsker(TimeProvider.System, new Progress<string>(), redactor), TimeProvider.System, redactor);
        var observed = await new StoreSource(outside, Copy, "rehearsal").ReadAsync(Made.Indicator(Counter), null, Made.Window);
        return Judged.Evictions(Made.Input([observed.Answer], Made.OneInstance), 20, Duration.FromMinutes(60));
    }
}
