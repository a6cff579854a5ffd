using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Runbook.SyncHealth;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Probes.SyncTables;

namespace RolloutSpecs.Tests.SyncTables;

/// <summary>Asks a database as a run does, and judges.</summary>
internal static class SyncTablesAsking
{
    public static readonly string[] Topics = [SyncTablesWorld.RunTopic, SyncTablesWorld.Worker];

    private static readonly SyncBounds Bounds = new(TimeSpan.FromMinutes(15), 250);

    /// <summary>Judges what the ledger waives since a runtime of era L does not write the tables.</summary>
    public static async Task<Judgement> JudgeWaivedAsync(string address) => SyncTablesGate.Judge(
        (await new SyncTablesProbe(Outside(address), RedactorOf(address), address).ReadAsync([])).Answer,
        [],
        Bounds,
        SyncTablesWorld.Now,
        new Waiver("khala-oncall", "its log is elsewhere", "L"));

    public static Task<Judgement> JudgeAsync(string address, params string[] topics) => JudgeAsync(Outside(address), address, topics);

    public static async Task<Judgement> JudgeAsync(IOutside outside, string address, params string[] topics)
    {
        var named = topics.Length == 0 ? Topics : topics;
        var read = await new SyncTablesProbe(outside, RedactorOf(address), address).ReadAsync(named);
        return SyncTablesGate.Judge(read.Answer, named, Bounds, SyncTablesWorld.Now);
    }

    public static IOutside Outside(string address)
    {
        var redactor = RedactorOf(address);
        return new RealOutside(
            new HttpAsker(TimeProvider.System),
            new ProcessAsker(TimeProvider.System, new Progress<string>(), redactor),
            TimeProvider.System,
            redactor);
    }

    private static Redactor RedactorOf(string address) => new([KeyValuePair.Create("RUNTIME_DATABASE_URL", address)]);
}
