using System.Globalization;
using Npgsql;

namespace RolloutSpecs.Tests.Infra;

/// <summary>A database of a server, seen by its owner and by a role that may only read.</summary>
public sealed class PostgresDatabase(PostgresServer server, string name)
{
    public const string ReaderPassword = "re@der/s3cret";

    public string Reader => $"reader_{name}";

    public string Address => AddressWith(ReaderPassword);

    public string AddressWith(string password, int? port = null) =>
        $"postgresql://{Reader}:{Uri.EscapeDataString(password)}@127.0.0.1:{port ?? server.Port}/{name}?sslmode=disable";

    public string TlsAddress(string host, string mode) =>
        $"postgresql://{Reader}:{Uri.EscapeDataString(ReaderPassword)}@{host}:{server.Port}/{name}?sslmode={mode}";

    public async Task RunAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await PostgresServer.RunAsync(connection, sql);
    }

    public async Task<string> ReadAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture) ?? "";
    }

    public Task<NpgsqlConnection> ConnectAsync() => server.ConnectAsync(name);
}
