using RolloutSpecs.Probes.Configuration;

namespace RolloutSpecs.Tests.SyncTables;

public class SyncTableDatabaseAddressSpecs
{
    [Theory]
    [InlineData("postgresql://reader@db.example/runtime")]
    [InlineData("postgres://reader:p%40ss%2Fword@db.example:6432/runtime?sslmode=verify-full&sslrootcert=/etc/ca.pem")]
    [InlineData("postgresql://reader:s3cret@[::1]:5432/runtime?sslmode=disable")]
    public void An_address_of_the_form_is_read(string address) => DatabaseAddress.Problem(address).Should().BeNull();

    [Theory]
    [InlineData("Host=db.example;Password=s3cret")]
    [InlineData("https://reader:s3cret@db.example/runtime")]
    [InlineData("postgresql://db.example/runtime")]
    [InlineData("postgresql://reader:s3cret@db.example")]
    [InlineData("postgresql://reader:s3cret@db.example/runtime/more")]
    [InlineData("postgresql://reader:s3cret:more@db.example/runtime")]
    [InlineData("postgresql://reader:s3cret@db.example,other.example/runtime")]
    [InlineData("postgresql://reader:s3cret%4@db.example/runtime")]
    [InlineData("postgresql://reader:s3cret@db.example:port/runtime")]
    [InlineData("postgresql://reader:s3cret@db.example/runtime?sslmode=maybe")]
    [InlineData("postgresql://reader:s3cret@db.example/runtime?options=-cstatement_timeout%3D0")]
    [InlineData("postgresql://reader:s3cret@db.example/runtime?sslmode=require&sslmode=disable")]
    [InlineData("postgresql://reader:s3@db.example/runtime")]
    [InlineData("postgresql://reader:s3cret@db.example/runtime#part")]
    public void Another_is_one_line_that_names_the_variable_and_shows_no_part_of_it(string address)
    {
        var read = () => new SettingsReader("/repository", new Dictionary<string, string>
        {
            ["ROLLOUT_ENVIRONMENT"] = "rehearsal",
            ["RUNTIME_DATABASE_URL"] = address,
        }).Read();

        var said = read.Should().Throw<ConfigurationException>().Which.Message;
        said.Should().StartWith("RUNTIME_DATABASE_URL is malformed: it")
            .And.NotContain("\n").And.NotContain("s3").And.NotContain("example");
    }

    [Theory]
    [InlineData("postgresql://reader@127.0.0.1/runtime", true)]
    [InlineData("postgresql://reader@localhost/runtime", true)]
    [InlineData("postgresql://reader@[::1]/runtime", true)]
    [InlineData("postgresql://reader@db.example/runtime", false)]
    public void Loopback_is_told_from_elsewhere(string address, bool isLoopback) =>
        DatabaseAddress.IsLoopback(address).Should().Be(isLoopback);
}
