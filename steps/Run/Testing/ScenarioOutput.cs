using System.Text;
using RolloutSpecs.Gates.Cases;
using RolloutSpecs.Gates.Judgements;
using Xunit;

namespace RolloutSpecs.Run.Testing;

/// <summary>What a result file, such as a TRX, holds of a scenario beside its outcome.</summary>
internal static class ScenarioOutput
{
    /// <summary>The reason of a pass as the test's output; of anything red a file with what to do and what was asked.</summary>
    public static void Tell(ITestContext test, CaseResult result)
    {
        var judgement = result.Judgement;
        if (judgement.Verdict == Verdict.Pass)
        {
            test.TestOutputHelper?.WriteLine($"PASS: {judgement.Reason}");
            return;
        }

        var text = new StringBuilder()
            .Append("# ").Append(result.Case.Name).Append("\n\n")
            .Append(judgement.Verdict.ToString().ToUpperInvariant()).Append(": ").Append(judgement.Reason).Append("\n\n")
            .Append("What to do: ").Append(judgement.Remediation).Append("\n\n")
            .Append("Asked:\n\n").AppendJoin('\n', result.Questions.Select(question => $"- {question}")).Append('\n');
        test.AddAttachment("judgement", text.ToString());
    }
}
