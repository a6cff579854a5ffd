using RolloutSpecs.Tests.Infra;
using static RolloutSpecs.Tests.Store.StoreRowsRead;

namespace RolloutSpecs.Tests.EndToEnd;

/// <summary>An observer of a hold as Cloud Run makes it: sockets are cut after 5 minutes, tokens are taken for 300 s.</summary>
public sealed class LongHoldSpecs : IDisposable
{
    private const string SevenMinutes =
        "select count(*) from (select surface from series join sample on series = id where name = 'canary_messages' "
        + "and at > (select started_at from session) + 420000 group by surface)";

    private readonly ScratchFolder folder = new();

    private string Store => folder.File("observations.db");

    [Fact]
    public async Task Cuts_are_no_reconnects_and_tokens_are_renewed()
    {
        await using var observer = new ObserverRun(Store, [new("ROLLOUT_WORLD", "long-hold")]);

        await Eventually.HoldsAsync(
            () => observer.Said.Contains("entered 7 min ago", StringComparison.Ordinal) && Count(SevenMinutes) == 3, () => observer.Said);

        Rows(Store, "select surface, reason_code from refusal where status in (401, 403)").Should().BeEmpty();
        Rows(Store, "select max(value) from series join sample on series = id where name = 'canary_reconnects' group by surface")
            .Should().Equal("0", "0", "0");
        Rows(Store, "select message from problem where message like '%token%' or message like '%socket%'").Should().BeEmpty();
        observer.Said.Should().Contain("canary web: run:019c:events; origin https://openagents.com answered 200, a foreign one 403")
            .And.Contain("token of the command mint-token, issued ").And.NotContain("eyJ");
    }

    [Fact]
    public async Task A_refusal_of_every_browser_is_seen_from_the_first_minute_on()
    {
        await using var observer = new ObserverRun(Store, [new("ROLLOUT_WORLD", "long-hold-refused-on-web")]);

        await Eventually.HoldsAsync(
            () => observer.Said.Contains("refused in 5 minutes: web 403 origin_not_allowed", StringComparison.Ordinal),
            () => observer.Said);

        observer.Said.Should().NotContain("no problem");
        Rows(Store, "select distinct surface, status, reason_code from refusal where status in (401, 403)")
            .Should().Equal("web|403|origin_not_allowed");
        Rows(Store, "select origins from session").Should().ContainSingle()
            .Which.Should().StartWith("web=https://openagents.com,403 origin_not_allowed,403 origin_not_allowed;");
    }

    public void Dispose() => folder.Dispose();

    private int Count(string sql) => int.Parse(Rows(Store, sql).Single(), System.Globalization.CultureInfo.InvariantCulture);
}
