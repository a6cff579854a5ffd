using RolloutSpecs.Gates;

namespace RolloutSpecs.Tests.Gates;

public class RevisionAddressSpecs
{
    private static readonly LedgerService Runtime = new("runtime", "runtime-00110-qrs", "runtime-00109-kfd");

    [Fact]
    public void The_ledgers_address_wins_and_nobody_is_asked()
    {
        var entry = Runtime with { Url = new Uri("https://runtime-new.example:8443/") };

        RevisionAddress.Of(entry, null).Addresses.Should().Equal(entry.Url);
        RevisionAddress.JudgeNames(Ledgers.With() with { Cloud = null, Services = new Dictionary<string, LedgerService> { ["runtime"] = entry } }).Should().BeNull();
    }

    [Fact]
    public void Each_tag_of_the_current_revision_leads_to_it() => Told(
            """{ "percent": 100, "revisionName": "runtime-00109-kfd" }, { "revisionName": "runtime-00110-qrs", "tag": "b", "url": "https://b---runtime.example" }, { "revisionName": "runtime-00110-qrs", "tag": "a", "url": "https://a---runtime.example" }, { "revisionName": "runtime-00109-kfd", "tag": "old", "url": "https://old---runtime.example" }""")
        .Addresses.Should().Equal(new Uri("https://a---runtime.example"), new Uri("https://b---runtime.example"));

    [Theory]
    [InlineData("""{ "percent": 100, "revisionName": "runtime-00110-qrs" }""", "the tags of runtime are none")]
    [InlineData("""{ "percent": 100, "revisionName": "runtime-00110-qrs" }, { "revisionName": "runtime-00109-kfd", "tag": "old", "url": "https://old---runtime.example" }""", "old to runtime-00109-kfd")]
    [InlineData("""{ "percent": 100, "revisionName": "runtime-00110-qrs" }, { "revisionName": "runtime-00110-qrs", "tag": "new" }""", "new to runtime-00110-qrs")]
    public void Without_an_address_of_a_tag_it_is_undecided_and_says_what_to_do(string targets, string says)
    {
        var (addresses, lacking) = Told(targets);

        addresses.Should().BeEmpty();
        lacking.Should().Match<Judgement>(judged => judged.Verdict == Verdict.Undecided && judged.Reason.Contains(says) && judged.Remediation.Contains("services.runtime.url"));
    }

    [Fact]
    public void Gcloud_that_does_not_answer_is_undecided() => RevisionAddress.Of(Runtime, new ProcessAnswer(1, "", "ERROR: reauth related error"))
        .Lacking.Should().Match<Judgement>(judged => judged.Verdict == Verdict.Undecided && judged.Reason.Contains("reauth"));

    [Fact]
    public void A_ledger_that_names_too_little_to_ask_says_what_it_lacks() =>
        RevisionAddress.JudgeNames(Ledgers.With() with { Cloud = null, Services = new Dictionary<string, LedgerService>() })!
            .Reason.Should().EndWith("it lacks cloud, services.runtime.service, services.runtime.current");

    [Fact]
    public void Its_words_are_as_approved() => Words.AreApproved(
        "revision-address",
        [
            RevisionAddress.Of(Runtime, null).Lacking!,
            RevisionAddress.JudgeNames(Ledgers.With() with { Cloud = null, Services = new Dictionary<string, LedgerService>() })!,
            Told("""{ "percent": 100, "revisionName": "runtime-00110-qrs" }""").Lacking!,
            Told("""{ "percent": 100, "revisionName": "b", "tag": "z" }, { "revisionName": "a", "tag": "y" }""").Lacking!,
        ]);

    private static (IReadOnlyList<Uri> Addresses, Judgement? Lacking) Told(string targets) =>
        RevisionAddress.Of(Runtime, new ProcessAnswer(0, $$"""{ "metadata": { "name": "runtime" }, "status": { "traffic": [{{targets}}] } }""", ""));
}
