using Microsoft.Data.Sqlite;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Tests.Files;
using RolloutSpecs.Tests.Infra;
using RolloutSpecs.Tests.SyncTables;

namespace RolloutSpecs.Tests.Faults;

/// <summary>Which source may answer how.</summary>
internal static class FaultTable
{
    private const string Http = "HTTP (GitHub, runtime, control, Prometheus)";
    private const string File = "file (ledger, indicators, status record)";
    private const string Store = "the observer's store";
    private const string Process = "process (cargo, git, gcloud, gh, check)";
    private const string Database = "PostgreSQL";

    private const string Time = "30 s in all";
    private const string Body = "4 MiB";
    private const string Output = "16 Mi characters";

    private const string Endless = "with recursive n(i) as (select 1 union all select i + 1 from n) select ";

    public static IReadOnlyList<Fault> All { get; } =
    [
        new(Http, "JSON nested 400,000 deep", "64 levels", _ => Asking.HttpAsync(BadHttp.TooDeepAsync)),
        new(Http, "200 MB, announced", Body, _ => Asking.HttpAsync(BadHttp.TooLargeAsync)),
        new(Http, "a body without end", Body, _ => Asking.HttpAsync(BadHttp.WithoutEndAsync)),
        new(Http, "a byte now and then", Time, _ => Asking.HttpAsync(BadHttp.DrippingAsync, speed: 30)),
        new(Http, "fewer bytes than announced", "the connection's end", _ => Asking.HttpAsync(BadHttp.TruncatedAsync)),
        new(Http, "a reset connection", "the connection's end", _ => Asking.HttpAsync(BadHttp.ResetAsync)),
        .. OddFile.Kinds.Keys.Select(kind => new Fault(
            File, kind, kind == "200 MB" ? "8 MiB" : "not opened", folder => AskFileAsync(folder, kind))),
        .. OddFile.Kinds.Keys.Where(kind => kind != "200 MB").Select(kind => new Fault(
            Store, kind, "not opened", folder => AskOddStoreAsync(folder, kind))),
        new(Store, "rows without end", Output, folder => AskStoreAsync(folder, $"{Endless} printf('%60000c', 'x') from n")),
        new(Store, "a cell of 400 MB", "64 KiB", folder => AskStoreAsync(folder, "select hex(zeroblob(200000000))")),
        new(Process, "a line without end", Output, _ => Asking.ProcessAsync("tr '\\0' x < /dev/zero")),
        new(Process, "lines without end", Output, _ => Asking.ProcessAsync("yes")),
        new(Process, "errors without end", Output, _ => Asking.ProcessAsync("yes >&2")),
        new(Process, "no end", "30 s; cargo's in its feature", _ => Asking.ProcessAsync("echo begun; sleep 600", speed: 15)),
        new(Database, "a message of 2 GB", Body, _ => Asking.DatabaseAsync('E', BarePostgres.FloodAsync)),
        new(Database, "a row of 2 GB", Body, _ => Asking.DatabaseAsync('D', BarePostgres.FloodAsync)),
        new(Database, "a byte now and then", Time, _ => Asking.DatabaseAsync('D', BarePostgres.DripAsync, speed: 15)),
    ];

    private static Task<Answer> AskFileAsync(ScratchFolder folder, string kind)
    {
        OddFile.Lay(kind, folder.File("file"));
        return Asking.OutsideAsync(new FileQuestion("q", "c", folder.File("file")));
    }

    private static Task<Answer> AskOddStoreAsync(ScratchFolder folder, string kind)
    {
        OddFile.Lay(kind, folder.File("store"));
        return Asking.OutsideAsync(new StoreQuestion("q", "c", folder.File("store"), "select 1"));
    }

    private static async Task<Answer> AskStoreAsync(ScratchFolder folder, string view)
    {
        await using (var connection = new SqliteConnection($"Data Source={folder.File("store")};Pooling=false"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            // A text of this test's own.
#pragma warning disable CA2100 // Review SQL queries for security vulnerabilities
            command.CommandText = $"create view session as {view}";
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync();
        }

        return await Asking.OutsideAsync(new StoreQuestion("q", "c", folder.File("store"), "select * from session"));
    }
}
