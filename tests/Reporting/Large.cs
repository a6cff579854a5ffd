using System.Text;
using Gherkin;
using Gherkin.CucumberMessages;
using Gherkin.CucumberMessages.Pickles;
using Io.Cucumber.Messages.Types;
using RolloutSpecs.Gates.Cases;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Reporting.Views;

namespace RolloutSpecs.Tests.Reporting;

/// <summary>A report of a thousand scenarios with two hundred pieces of evidence.</summary>
public static class Large
{
    private const int Scenarios = 1_000;
    private const int Pieces = 200;
    private const int Gates = 20;
    private const string File = "specs/large.feature";

    /// <summary>Some pass, some fail, some are undecided.</summary>
    public static ReportModel Model()
    {
        var cases = Enumerable.Range(0, Scenarios).Select(index => new RunbookCase(
            $"case-{index}",
            new StageExit(2),
            $"gate-{index % Gates:00}",
            $"Scenario number {index} holds",
            ["3.4"],
            $"{File}:{LineOf(index)}")).ToList();
        var results = cases.Select((wanted, index) => new CaseResult(wanted, JudgementOf(index), [$"question {index % Pieces}"])).ToList();
        return Models.Go() with
        {
            Decision = DecisionMaker.Decide(
                Models.Rehearsal,
                cases,
                results,
                question => $"E{int.Parse(question.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture) + 1:000}"),
            Evidence = [.. Enumerable.Range(0, Pieces).Select(index => new EvidenceItem(
                $"E{index + 1:000}", $"E{index + 1:000}.json", new string('a', 64),
                Recorded.Exchange($"question {index}", new HttpAnswer(
                    200, new Dictionary<string, string> { ["content-type"] = "application/json" }, new string('x', 40_000)))))],
            Messages = [.. MessagesOf(cases)],
        };
    }

    private static Judgement JudgementOf(int index) => (index % 50) switch
    {
        7 => Judgement.Fail($"expected at most 3, seen 4 in scenario {index}", "look at the runtime's log"),
        9 => Judgement.Undecided($"nothing was told to scenario {index}", "look at the source"),
        _ => Judgement.Pass($"expected at most 3, seen 2 in scenario {index}"),
    };

    private static int LineOf(int index) => 2 + (index * 5);

    private static IEnumerable<Envelope> MessagesOf(List<RunbookCase> cases)
    {
        var feature = new StringBuilder("Feature: A large runbook\n");
        foreach (var wanted in cases)
        {
            feature.Append($"  Scenario: {wanted.Name}\n    Given the window\n    When it is read\n    Then it holds for {wanted.Id}\n\n");
        }

        var ids = new IncrementingIdGenerator();
        var document = new AstMessagesConverter(ids).ConvertGherkinDocumentToEventArgs(
            new Parser().Parse(new StringReader(feature.ToString())), File);
        yield return Envelope.Create(document);
        foreach (var (pickle, wanted) in new PickleCompiler(ids).Compile(document).Zip(cases))
        {
            yield return Envelope.Create(pickle);
            yield return Envelope.Create(new TestCase(
                wanted.Id, pickle.Id, [.. pickle.Steps.Select(step => new TestStep(null, $"t{step.Id}", step.Id, [], []))], "run"));
            yield return Envelope.Create(new TestCaseStarted(0, $"run-{wanted.Id}", wanted.Id, "1", new Timestamp(0, 0)));
            foreach (var step in pickle.Steps)
            {
                yield return Envelope.Create(new TestStepFinished(
                    $"run-{wanted.Id}",
                    $"t{step.Id}",
                    new TestStepResult(new Duration(0, 1_000_000), null, TestStepResultStatus.PASSED, null),
                    new Timestamp(0, 0)));
            }
        }
    }
}
