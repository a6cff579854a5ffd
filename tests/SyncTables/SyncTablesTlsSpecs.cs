using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Tests.Infra;
using static RolloutSpecs.Tests.SyncTables.SyncTablesAsking;
using static RolloutSpecs.Tests.SyncTables.SyncTablesWorld;

namespace RolloutSpecs.Tests.SyncTables;

/// <summary>The bounded way to the database is no other end of its TLS: the certificate is held against the address's host.</summary>
public class SyncTablesTlsSpecs(PostgresServer server)
{
    [Fact]
    public async Task A_server_whose_certificate_is_of_the_host_and_the_authority_is_asked()
    {
        var database = await HealthyOfLAsync(server);

        var judgement = await JudgeAsync(database.TlsAddress("localhost", $"verify-full&sslrootcert={server.Authority}"));

        judgement.Verdict.Should().Be(Verdict.Pass, judgement.Reason);
    }

    [Theory]
    [InlineData("127.0.0.1", "verify-full&sslrootcert={0}", "another host's certificate")]
    [InlineData("localhost", "verify-full", "an authority that nobody knows")]
    public async Task Another_is_undecided_and_not_asked(string host, string mode, string why)
    {
        var database = await HealthyOfLAsync(server);
        var form = string.Format(System.Globalization.CultureInfo.InvariantCulture, mode, server.Authority);

        var judgement = await JudgeAsync(database.TlsAddress(host, form));

        judgement.Verdict.Should().Be(Verdict.Undecided, why);
        judgement.Reason.Should().Contain("the database cannot be reached");
    }
}
