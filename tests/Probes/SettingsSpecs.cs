using RolloutSpecs.Gates.Advance;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Tests.Gates;

namespace RolloutSpecs.Tests.Probes;

public class SettingsSpecs
{
    [Fact]
    public void With_no_setting_at_all_it_is_a_rehearsal() => Read().Environment.Should().Be("rehearsal");

    [Fact]
    public void Relative_paths_start_at_the_repository_root() =>
        Read(("ROLLOUT_ARTIFACTS", "out/a")).Artifacts.Should().Be(Path.GetFullPath("/repository/out/a"));

    [Fact]
    public void All_that_is_wrong_is_told_at_once() =>
        Refused(("ROLLOUT_ENVIRONMENT", "live"), ("ROLLOUT_NOW", "2026-11-23T20:15:00Z")).Should().ContainAll(
            "ROLLOUT_NOW is for rehearsals and replays",
            "ROLLOUT_OWNER is not set",
            "RUNTIME_BASE_URL is not set",
            "RUNTIME_ADMIN_TOKEN is not set",
            "RUNTIME_WORKSPACE is not set");

    [Theory]
    [InlineData("#12", null, "ROLLOUT_CHANGE is set, but ROLLOUT_ENTRY is not")]
    [InlineData(null, "sha256:00", "ROLLOUT_ENTRY is set, but ROLLOUT_CHANGE is not")]
    [InlineData("#12", "sha256:00", "ROLLOUT_ENTRY should hold sha256: and 64 lower-case hexadecimal digits")]
    [InlineData("#12\n#13", "sha256:00", "ROLLOUT_CHANGE should hold one line of text")]
    public void A_change_is_named_with_the_entry_that_it_brings(string? change, string? entry, string says) =>
        Refused([.. new[] { ("ROLLOUT_CHANGE", change), ("ROLLOUT_ENTRY", entry) }
            .Where(setting => setting.Item2 is not null)
            .Select(setting => (setting.Item1, setting.Item2!))])
            .Should().Contain(says);

    [Fact]
    public void A_change_whose_entry_the_ledger_has_already_is_refused()
    {
        var entry = new LedgerStage(1, null, NodaTime.Instant.FromUtc(2026, 11, 18, 15, 0), Cohort.Internal, 0, "khala-oncall");
        var advance = AdvanceSetting.Of(Read(("ROLLOUT_CHANGE", "#12"), ("ROLLOUT_ENTRY", EntryDigest.Of(entry))).Values);

        advance.Should().Be(new DecisionAdvance("#12", EntryDigest.Of(entry)));
        AdvanceSetting.Problem(advance, Ledgers.With()).Should().BeNull();
        AdvanceSetting.Problem(advance, Ledgers.With([entry]))
            .Should().StartWith("ROLLOUT_ENTRY names an entry that the ledger has already");
    }

    [Theory]
    [InlineData("2026-11-23T20:15:00Z", true)]
    [InlineData("2026-11-23T20:15:00.5-06:00", true)]
    [InlineData("2026-11-23T20:15:00", false)]
    [InlineData("2026-11-23", false)]
    [InlineData("2026-11-23 20:15:00Z", false)]
    public void An_instant_needs_an_offset(string text, bool isRead)
    {
        if (isRead)
        {
            Read(("ROLLOUT_NOW", text)).Now.Should().NotBeNull();
        }
        else
        {
            Refused(("ROLLOUT_NOW", text)).Should().StartWith("ROLLOUT_NOW should hold an RFC 3339 instant");
        }
    }

    [Theory]
    [InlineData("RUNTIME_BASE_URL", "ftp://runtime.example", "should hold an absolute http or https address")]
    [InlineData("RUNTIME_BASE_URL", "https://me:pw@runtime.example", "without credentials")]
    [InlineData("GITHUB_API_URL", "api.github.com", "should hold an absolute http or https address")]
    [InlineData("ROLLOUT_GITHUB_REPOSITORY", "openagents", "should hold owner/name")]
    [InlineData("RUNTIME_WORKSPACE", "/no/such/folder", "is no folder")]
    [InlineData("GITHUB_TOKEN", "abc", "shorter than 6 characters")]
    [InlineData("GITHUB_REPOSITORY", "o/n\n::error::x", "GITHUB_REPOSITORY should hold one line of text")]
    [InlineData("ROLLOUT_OWNER", "kha\u202Ela", "ROLLOUT_OWNER should hold one line of text")]
    public void A_malformed_setting_names_its_variable(string name, string value, string says) =>
        Refused(("ROLLOUT_ENVIRONMENT", "live"), (name, value)).Split('\n')
            .Should().Contain(line => line.StartsWith(name, StringComparison.Ordinal) && line.Contains(says));

    [Fact]
    public void What_is_repeated_of_a_setting_is_one_line() =>
        Refused(("ROLLOUT_ENVIRONMENT", "x\n::error::y")).Should().Contain("not 'x ::error::y'");

    [Fact]
    public void A_malformed_address_is_not_repeated_since_it_may_hold_a_password() =>
        Refused(("ROLLOUT_ENVIRONMENT", "live"), ("RUNTIME_BASE_URL", "https://me:pw@runtime.example")).Should().NotContain("pw");

    [Theory]
    [InlineData("check", "GITHUB_TOKEN is not set")]
    [InlineData("check", "GITHUB_REPOSITORY is not set")]
    [InlineData("issues", "GITHUB_TOKEN is not set")]
    [InlineData("summary", "GITHUB_STEP_SUMMARY is not set")]
    [InlineData("check,pages", "ROLLOUT_PUBLISH should hold a comma list of check, summary, issues, not 'check,pages'")]
    [InlineData(",", "ROLLOUT_PUBLISH should hold a comma list of check, summary, issues, not ','")]
    public void What_is_published_is_named_and_what_it_needs_is_there(string what, string says) =>
        Refused(("ROLLOUT_ENVIRONMENT", "live"), ("ROLLOUT_PUBLISH", what)).Should().Contain(says);

    [Theory]
    [InlineData("rehearsal", null, "a rehearsal never publishes")]
    [InlineData("live", "record", "a replay never publishes")]
    public void Nothing_but_a_live_run_publishes(string environment, string? replay, string says) =>
        Refused([("ROLLOUT_ENVIRONMENT", environment), ("ROLLOUT_PUBLISH", "check"), .. replay is null
            ? Array.Empty<(string, string)>()
            : [("ROLLOUT_REPLAY", replay)]])
            .Should().Contain("ROLLOUT_PUBLISH is set, but " + says);

    [Theory]
    [InlineData("owner/name", true)]
    [InlineData("owner/../name", false)]
    [InlineData("owner/..", false)]
    [InlineData("owner/name?x", false)]
    [InlineData("owner", false)]
    public void A_repository_is_owner_and_name(string text, bool isOne) => Publication.IsRepository(text).Should().Be(isOne);

    [Theory]
    [InlineData("CI", "true")]
    [InlineData("PROMETHEUS_URL", "http://prometheus.example")]
    [InlineData("RUNTIME_DATABASE_URL", "postgresql://reader@db.example/runtime")]
    public void Nothing_becomes_a_rehearsal_by_accident(string name, string value)
    {
        Refused((name, value)).Should().Contain("ROLLOUT_ENVIRONMENT");
        Read((name, value), ("ROLLOUT_ENVIRONMENT", "rehearsal")).Environment.Should().Be("rehearsal");
    }

    [Fact]
    public void An_owner_of_blanks_is_no_owner() =>
        Refused(("ROLLOUT_ENVIRONMENT", "live"), ("ROLLOUT_OWNER", "  ")).Should().Contain("ROLLOUT_OWNER is not set");

    private static Settings Read(params (string Name, string Value)[] settings) =>
        new SettingsReader("/repository", settings.ToDictionary(setting => setting.Name, setting => setting.Value)).Read();

    private static string Refused(params (string Name, string Value)[] settings)
    {
        var read = () => Read(settings);
        return read.Should().Throw<ConfigurationException>().Which.Message;
    }
}
