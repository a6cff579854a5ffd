using RolloutSpecs.Logger;

namespace RolloutSpecs.Tests.Runbook;

public sealed class LoggerSpecs : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rolloutspecs-logger-").FullName;
    private static readonly RunOutcome Green = new(3, 3, null);

    [Fact]
    public void The_hosts_words_are_printed_where_all_agrees()
    {
        Handover("go");

        ClosingWords.Of(folder, Green).Should().Be(("REHEARSAL GO  Stage 0", true));
    }

    [Fact]
    public void A_no_go_with_a_red_scenario_agrees()
    {
        Handover("no-go");

        ClosingWords.Of(folder, new RunOutcome(3, 2, null)).Words.Should().Be("REHEARSAL GO  Stage 0");
    }

    [Theory]
    [InlineData("no-go", "REHEARSAL GO  Stage 0")]
    [InlineData("go", "NO-GO  ")]
    public void What_could_not_be_published_is_red_where_every_scenario_is_green(string decision, string words)
    {
        Handover(decision, isUnpublished: true);

        ClosingWords.Of(folder, Green).IsGreen.Should().BeFalse();
        ClosingWords.Of(folder, Green).Words.Should().StartWith(words);
    }

    [Theory]
    [InlineData("go", 3, 2, null)]
    [InlineData("partial", 3, 2, null)]
    [InlineData("no-go", 3, 3, null)]
    [InlineData("go", 3, 3, "the run was aborted")]
    [InlineData("", 3, 3, null)]
    public void Artifacts_and_scenarios_that_disagree_are_a_no_go(string decision, int executed, int green, string? broken)
    {
        Handover(decision.Length == 0 ? "go" : decision);
        if (decision.Length == 0)
        {
            File.WriteAllText(Path.Combine(folder, "decision.json"), "changed");
        }

        ClosingWords.Of(folder, new RunOutcome(executed, green, broken)).Words.Should().StartWith("NO-GO  ");
    }

    [Fact]
    public void A_host_that_hands_nothing_over_is_a_no_go_with_what_it_told()
    {
        ClosingWords.Of(folder, Green).Words.Should().Contain("the run ended without a decision");
        File.WriteAllText(Path.Combine(folder, "failure"), "the disk is full");
        ClosingWords.Of(folder, Green).Words.Should().Be("NO-GO  the disk is full\n       What to do: look at the errors above");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void A_handover_that_cannot_be_read_is_a_no_go(string text)
    {
        File.WriteAllText(Path.Combine(folder, "handover.json"), text);

        ClosingWords.Of(folder, Green).Words.Should().StartWith("NO-GO  ");
    }

    [Fact]
    public void No_scenario_is_a_no_go_even_beside_an_earlier_handover()
    {
        Handover("go");

        ClosingWords.Of(folder, new RunOutcome(0, 0, null)).Words.Should().StartWith("NO-GO  no scenario ran");
        ClosingWords.Of("", Green).Words.Should().StartWith("NO-GO  ");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Handover(string decision, bool isUnpublished = false)
    {
        var file = Path.Combine(folder, "decision.json");
        File.WriteAllText(file, "{}");
        var sha = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("{}"u8));
        File.WriteAllText(
            Path.Combine(folder, "handover.json"),
            System.Text.Json.JsonSerializer.Serialize(
                new { decision, decisionFile = file, sha256 = sha, terminal = "REHEARSAL GO  Stage 0", isUnpublished }));
    }
}
