using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Evidence;
using RolloutSpecs.Probes.Outside;

namespace RolloutSpecs.Tests.Probes;

public sealed class EvidenceBookSpecs : IDisposable
{
    private static readonly DateTimeOffset Instant = new(2026, 11, 23, 20, 15, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("rolloutspecs-evidence-").FullName;

    private static readonly RunRecord Record = new(
        RunRecord.CurrentSchema, "live", null, "khala", Instant, null, null, [
            "GITHUB_TOKEN",
        ], null, new Dictionary<string, string>(), "specs/rollout.yaml", new Dictionary<string, string>(), []);

    private static readonly Exchange[] Exchanges =
    [
        Exchange("b", new HttpAnswer(200, new Dictionary<string, string> { ["content-type"] = "application/json" }, "{\"a\":\"ü\"}")),
        Exchange("a", new ProcessAnswer(1, "out", "err")),
        Exchange("d", new NoAnswer(NoAnswerKind.TimedOut, "no answer within 30 s", "half")),
        Exchange("c", new TextAnswer("rollout: x\n")) with { Substituted = "recorded" },
    ];

    [Fact]
    public void Ids_follow_the_questions_and_not_who_answered_first()
    {
        var book = EvidenceBook.Of(Record, Exchanges);

        book.Items.Select(item => $"{item.Id} {item.Exchange.Question}").Should().Equal("E01 a", "E02 b", "E03 c", "E04 d");
        EvidenceBook.Of(Record, Exchanges.Reverse()).Files.Should().BeEquivalentTo(book.Files);
        book.IdOf("c").Should().Be("E03");
        book.IdOf("never asked").Should().BeNull();
    }

    [Fact]
    public void A_book_is_read_back_as_it_was_written()
    {
        var book = Write();

        var read = EvidenceBook.Read(folder);

        read.Files.Should().BeEquivalentTo(book.Files);
        read.Items.Should().BeEquivalentTo(book.Items, options => options.RespectingRuntimeTypes().WithStrictOrdering());
        read.RecordSha256.Should().Be(book.RecordSha256);
    }

    [Theory]
    [InlineData("E02.json", "200", "404", "E02.json is not what was recorded: expected SHA-256")]
    [InlineData("record.json", "evidence/v1", "evidence/v2", "record.json has the schema 'rolloutspecs/evidence/v2'")]
    [InlineData("record.json", "\"environment\": \"live\",", "", "record.json cannot be read as evidence")]
    [InlineData("record.json", "\"question\": \"b\"", "\"question\": \"z\"", "E02.json answers 'b', the record says 'z'")]
    [InlineData("record.json", "\"file\": \"E02.json\"", "\"file\": \"../E02.json\"", "record.json names the file '../E02.json' for 'E02'")]
    [InlineData("record.json", "\"question\": \"b\"", "\"question\": \"a\"", "record.json holds 'a' more than once")]
    [InlineData("record.json", "{", "", "record.json cannot be read as evidence")]
    public void A_book_that_was_changed_is_refused(string file, string from, string to, string says)
    {
        Write();
        var path = Path.Combine(folder, file);
        File.WriteAllText(path, File.ReadAllText(path).Replace(from, to, StringComparison.Ordinal));

        var read = () => EvidenceBook.Read(folder);

        read.Should().Throw<ConfigurationException>().WithMessage($"{says}*");
    }

    [Fact]
    public void A_missing_file_is_told()
    {
        Write();
        File.Delete(Path.Combine(folder, "E03.json"));

        var read = () => EvidenceBook.Read(folder);

        read.Should().Throw<ConfigurationException>().WithMessage("E03.json cannot be read in*");
    }

    [Fact]
    public async Task A_question_that_was_not_recorded_gets_no_answer_and_says_so()
    {
        var exchange = await new ReplayedOutside(Exchanges, Instant).AskAsync(new FileQuestion("e", "cat e", "e"));

        exchange.Answer.Should().Be(new NoAnswer(NoAnswerKind.NotRecorded, "the record does not hold this exchange"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private EvidenceBook Write()
    {
        var book = EvidenceBook.Of(Record, Exchanges);
        foreach (var (name, text) in book.Files)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }

        return book;
    }

    private static Exchange Exchange(string question, Answer answer) =>
        new(question, $"ask {question}", Instant, TimeSpan.FromMilliseconds(7), answer);
}
