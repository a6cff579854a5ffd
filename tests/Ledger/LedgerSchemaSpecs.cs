using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;
using RolloutSpecs.Probes;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Ledger;

public partial class LedgerSchemaSpecs
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "specs", "rollout.schema.json"));
    private static readonly JsonObject Schema = JsonNode.Parse(Text)!.AsObject();
    private static readonly JsonSchema Compiled = JsonSchema.FromText(Text);

    public static TheoryData<string> Maps { get; } = [.. SchemaMap.All(Schema).Select(map => map.Path)];

    [Fact]
    public void The_template_names_the_schema_and_is_valid_under_it()
    {
        LedgerTexts.Template().Should().StartWith("# yaml-language-server: $schema=rollout.schema.json\n");
        Problems(LedgerTexts.Template()).Should().BeEmpty();
    }

    [Fact]
    public void A_rehearsals_ledger_is_valid_under_it() => Problems(LedgerTexts.Rehearsed()).Should().BeEmpty();

    [Fact]
    public void A_ledger_that_holds_every_key_is_valid_under_it() => Problems(LedgerTexts.Whole).Should().BeEmpty();

    [Fact]
    public void The_examples_in_the_templates_comments_are_in_order_and_valid_under_it()
    {
        var text = CommentedKey().Replace(CommentedItem().Replace(EmptyList().Replace(LedgerTexts.Template(), "$1"), "  $1"), "$1$2");

        LedgerReader.Read(text, "rollout.yaml").Stages.Should().HaveCount(3);
        Problems(text).Should().BeEmpty();
    }

    [Theory]
    [InlineData("rollout: a\nonwer: b\n")]
    [InlineData("owner: b\n")]
    [InlineData("rollout: ''\n")]
    [InlineData("rollout: a\ntopics: [t, t]\n")]
    [InlineData("rollout: a\ncohort_members: [--all]\n")]
    [InlineData("rollout: a\nchecks: { migration: [] }\n")]
    [InlineData("rollout: a\nchecks: { sync_tables: { waived: false, by: m, reason: r } }\n")]
    [InlineData("rollout: a\nsurfaces: { ios: { ref: --all } }\n")]
    [InlineData("rollout: a\nservices: { billing: {} }\n")]
    [InlineData("rollout: a\nstages: [{ stage: 1, entered_at: 2026-11-18T15:00:00, cohort: internal, percent: 0, by: m }]\n")]
    [InlineData("rollout: a\nstages: [{ stage: 2, entered_at: 2026-11-18T15:00:00Z, cohort: external, percent: 25, by: m }]\n")]
    [InlineData("rollout: a\nstages: [{ stage: 3, entered_at: 2026-11-18T15:00:00Z, cohort: external, percent: 25, by: m }]\n")]
    [InlineData("rollout: a\nstages: [{ stage: 3, step: 25, entered_at: 2026-11-18T15:00:00Z, cohort: external, percent: 50, by: m }]\n")]
    [InlineData("rollout: a\nstages: [{ stage: 4, step: 50, entered_at: 2026-11-18T15:00:00Z, cohort: external, percent: 100, by: m }]\n")]
    [InlineData("rollout: a\nhold_restarts: [{ stage: 3, at: 2026-11-18T15:00:00Z, reason: r }]\n")]
    [InlineData("rollout: a\nrollbacks: [{ at: 2026-11-18T15:00:00Z, kind: undo, reason: r }]\n")]
    public void What_the_reader_refuses_in_one_place_the_schema_refuses(string text)
    {
        FluentActions.Invoking(() => LedgerReader.Read(text, "l.yaml")).Should().Throw<ConfigurationException>();
        Problems(text).Should().NotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Maps))]
    public void Each_map_has_the_readers_keys_and_needs_what_it_needs(string path)
    {
        var map = SchemaMap.All(Schema).Single(one => one.Path == path);

        ReadersKeys(map).Should().BeEquivalentTo(map.Keys);
        ReadersNeeds(map).Should().BeEquivalentTo(map.Needed);
    }

    [Fact]
    public void Each_map_is_closed_and_each_key_described()
    {
        var maps = SchemaMap.All(Schema);

        maps.Should().HaveCountGreaterThan(15);
        maps.Should().OnlyContain(map => map.IsClosed);
        maps.SelectMany(map => map.Undescribed).Should().BeEmpty();
    }

    // The reader names the keys it knows beside one that it does not.
    private static string[] ReadersKeys(SchemaMap map) =>
        KnownKeys().Match(Refusal(map.Holding("""{"an unknown key":0}"""))).Groups[1].Value.Split(", ");

    private static IEnumerable<string> ReadersNeeds(SchemaMap map) => NeededKey().Matches(Refusal(map.Holding("""{"an unknown key":0}""")))
        .Select(match => match.Groups[1].Value)
        .Where(name => map.Name.Length == 0 ? name != "rollout" || map.Needed.Contains(name) : name.StartsWith(map.Name + ".", StringComparison.Ordinal))
        .Select(name => name.Split('.')[^1]);

    private static string Refusal(string text) =>
        FluentActions.Invoking(() => LedgerReader.Read(text, "l.yaml")).Should().Throw<ConfigurationException>().Which.Message;

    private static IEnumerable<string> Problems(string text)
    {
        var results = Compiled.Evaluate(YamlToJson.Convert(text), new EvaluationOptions { OutputFormat = OutputFormat.List });
        return results.IsValid ? [] : (results.Details ?? []).SelectMany(detail => detail.Errors?.Values.Select(error => $"{detail.InstanceLocation}: {error}") ?? []);
    }

    [GeneratedRegex("expected one of (.*?)(?: in [^ ]+)?, seen the key 'an unknown key'", RegexOptions.None, 10_000)]
    private static partial Regex KnownKeys();

    [GeneratedRegex("expected ([^ ]+), seen nothing", RegexOptions.None, 10_000)]
    private static partial Regex NeededKey();

    [GeneratedRegex(@"^(\w+:) \[\]", RegexOptions.Multiline, 10_000)]
    private static partial Regex EmptyList();

    [GeneratedRegex("^#  (- )", RegexOptions.Multiline, 10_000)]
    private static partial Regex CommentedItem();

    [GeneratedRegex("^( *)# (current|rollback|build_sha|url|origin|token|table_topics|websocket_timeout|build|ref|backfill|cohort|sync_tables|cohort_members)(?=:)", RegexOptions.Multiline, 10_000)]
    private static partial Regex CommentedKey();
}
