using Gherkin;
using Gherkin.CucumberMessages;
using Gherkin.CucumberMessages.Pickles;
using Io.Cucumber.Messages.Types;
using RolloutSpecs.Gates.Cases;
using RolloutSpecs.Gates.Judgements;

namespace RolloutSpecs.Tests.Reporting;

/// <summary>The Cucumber Messages of a small run.</summary>
public static class Messages
{
    private const string Feature = """
        Feature: Gate preflight
          Nothing rolls out before **what it rests on** is shown to be there.

          A heading
          =========

          - [the runbook](https://example.com/runbook) and [a trap](javascript:alert(1))
          - ![a pixel](https://example.com/pixel.png) and <img src=x onerror=alert(1)>

          Background:
            Given the rollout ledger

          Rule: Dependencies are closed
            An issue that was closed as not planned is *not* fulfilled.

            Scenario Outline: <id> is closed
              Then issue <number> is closed as completed
              Examples:
                | id          | number |
                | OA-RUST-043 | 1858   |

          Rule: The lane works

            @Lane:ws
            Scenario: The contract tests pass
              When the contract tests run
                | package                    |
                | openagents-runtime-service |

            Scenario: The sync tables are healthy
              Then the sync tables are healthy
        """;

    /// <summary>Each result's scenario, its last step having what the verdict says.</summary>
    public static IReadOnlyList<Envelope> Of(IReadOnlyList<CaseResult> results)
    {
        var ids = new IncrementingIdGenerator();
        var ast = new Parser().Parse(new StringReader(Feature));
        var document = new AstMessagesConverter(ids).ConvertGherkinDocumentToEventArgs(ast, Models.Location);
        var pickles = new PickleCompiler(ids).Compile(document);
        return
        [
            Envelope.Create(document),
            .. pickles.Select(Envelope.Create),
            .. pickles.Zip(results).SelectMany(pair => Run(pair.First, pair.Second)),
        ];
    }

    private static IEnumerable<Envelope> Run(Pickle pickle, CaseResult result)
    {
        var started = $"run-{pickle.Id}";
        var steps = pickle.Steps.Select(step => new TestStep(null, $"test-{step.Id}", step.Id, [], [])).ToList();
        yield return Envelope.Create(new TestCase(result.Case.Id, pickle.Id, steps, "run"));
        yield return Envelope.Create(new TestCaseStarted(0, started, result.Case.Id, "1", new Timestamp(0, 0)));
        foreach (var step in steps)
        {
            var passed = step != steps[^1] || result.Judgement.Verdict == Verdict.Pass;
            var status = passed ? TestStepResultStatus.PASSED : TestStepResultStatus.FAILED;
            yield return Envelope.Create(new TestStepFinished(
                started,
                step.Id,
                new TestStepResult(new Duration(0, 0), passed ? null : result.Judgement.Reason, status, null),
                new Timestamp(0, 0)));
        }
    }
}
