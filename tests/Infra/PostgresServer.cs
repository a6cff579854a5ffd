using System.Net;
using System.Net.Sockets;
using CliWrap;
using CliWrap.Buffered;
using Npgsql;
using RolloutSpecs.Tests.Infra;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace RolloutSpecs.Tests.Infra;

/// <summary>
/// The real PostgreSQL on a free port of loopback, in a folder of its own, started when it is first asked for; a database a test.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    public const string Password = "s3cret/of the owner";

    private readonly CancellationTokenSource ending = new();
    private readonly Lazy<Task> started;
    private DirectoryInfo? folder;
    private Task running = Task.CompletedTask;
    private int databases;

    public PostgresServer() => started = new Lazy<Task>(StartAsync);

    /// <summary>The folder of initdb and postgres, or null where there is none.</summary>
    public static string? Folder { get; } = FindFolder();

    public int Port { get; private set; }

    /// <summary>The file of the authority that its certificate is by.</summary>
    public string Authority => Path.Combine(folder!.FullName, "authority.crt");

    /// <summary>An empty database with a role of its own that may log in, and nothing else.</summary>
    public async Task<PostgresDatabase> DatabaseAsync()
    {
        await started.Value;
        var name = $"world{Interlocked.Increment(ref databases)}";
        await using var owner = await ConnectAsync("postgres");
        await RunAsync(owner, $"create database {name}");
        await RunAsync(owner, $"create role reader_{name} login password '{PostgresDatabase.ReaderPassword}'");
        return new PostgresDatabase(this, name);
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        try
        {
            await running;
        }
        catch (OperationCanceledException)
        {
            // It was ended.
        }

        ending.Dispose();
        folder?.Delete(recursive: true);
    }

    internal static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    internal async Task<NpgsqlConnection> ConnectAsync(string database)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = Port,
            Username = "owner",
            Password = Password,
            Database = database,
            Pooling = false,
        }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private async Task StartAsync()
    {
        folder = Directory.CreateTempSubdirectory("rolloutspecs-postgres-");
        var data = Path.Combine(folder.FullName, "data");
        var password = Path.Combine(folder.FullName, "password");
        await File.WriteAllTextAsync(password, Password);
        ServerCertificate.Write(folder.FullName);
        if (Environment.IsPrivilegedProcess)
        {
            await Cli.Wrap("chown").WithArguments(["-R", "postgres", folder.FullName]).ExecuteAsync();
        }

        await As(
            "initdb",
            ["-D", data, "-U", "owner", "--auth=scram-sha-256", $"--pwfile={password}", "--no-sync", "--encoding=UTF8", "--locale=C"])
            .ExecuteBufferedAsync();
        Port = FreePort();
        running = As("postgres", ["-D", data, "-p", $"{Port}", "-c", "listen_addresses=127.0.0.1", "-c", $"unix_socket_directories="
            + $"{folder.FullName}", "-c", "fsync=off", "-c", "ssl=on", "-c", $"ssl_cert_file={folder.FullName}/server.crt", "-c",
            $"ssl_key_file={folder.FullName}/server.key"])
            .WithValidation(CommandResultValidation.None)
            .ExecuteAsync(CancellationToken.None, ending.Token);
        await ReadyAsync();
    }

    // PostgreSQL refuses to run as root.
    private static Command As(string program, string[] arguments) => Environment.IsPrivilegedProcess
        ? Cli.Wrap("setpriv").WithWorkingDirectory("/").WithArguments(
            ["--reuid=postgres", "--regid=postgres", "--clear-groups", Path.Combine(Folder!, program), .. arguments])
        : Cli.Wrap(Path.Combine(Folder!, program)).WithArguments(arguments);

    private static string? FindFolder()
    {
        var installed = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin"))
            : [];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(installed)
            .FirstOrDefault(place => File.Exists(Path.Combine(place, "initdb")) && File.Exists(Path.Combine(place, "postgres")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task ReadyAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            try
            {
                await using var connection = await ConnectAsync("postgres");
                return;
            }
            catch (NpgsqlException) when (!running.IsCompleted)
            {
                await Task.Delay(50, patience.Token);
            }
        }
    }
}
