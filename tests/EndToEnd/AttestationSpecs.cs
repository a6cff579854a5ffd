using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Rehearsal;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.EndToEnd;

/// <summary>A live chain over records that are attested, or say so.</summary>
public class AttestationSpecs
{
    private const string Filter = "Stage=1&Gate=chain";

    [Fact]
    public async Task A_live_record_is_followed_by_its_statement_alone_and_only_by_an_attestation_that_holds()
    {
        await using var world = await LiveSettings.StartAsync();
        using var gate = new EngineGate { Clock = new ClockBehind(TimeSpan.FromSeconds(10)) };
        await gate.RunAsync("Stage=0", [.. LiveSettings.Of(
            world, gate, waived: true), ("ROLLOUT_PUBLISH", "summary"), ("GITHUB_STEP_SUMMARY", gate.File("summary.md", ""))]);
        var decision = Directory.GetFiles(gate.Status, "*.decision.json").Single();
        var record = decision[..^StatusRecordName.DecisionFile.Length];
        File.Delete(decision);

        var absent = await ChainAsync(world, gate);
        await File.WriteAllTextAsync(record + StatusRecordName.BundleFile, "{}", TestContext.Current.CancellationToken);
        var nameless = await ChainAsync(world, gate, ("GH", Gh(gate)));
        var missing = await ChainAsync(world, gate, ("GH", "./no-such-gh"), ("GITHUB_REPOSITORY", "OpenAgentsInc/openagents"));
        var foreign = await ChainAsync(world, gate, ("GH", Gh(gate)), ("GITHUB_REPOSITORY", "somebody/openagents"));
        var verified = await ChainAsync(world, gate, ("GH", Gh(gate)), ("GITHUB_REPOSITORY", "OpenAgentsInc/openagents"));

        Judged(absent, Verdict.Pass, "; attestation absent)");
        Judged(nameless, Verdict.Undecided, "GITHUB_REPOSITORY is not set");
        Judged(missing, Verdict.Undecided, "gh gave no answer");
        Judged(foreign, Verdict.Fail, "gh exits with 1: Error: no attestation of somebody/openagents");
        Judged(verified, Verdict.Pass, "; attestation verified by gh)");
        using var again = new EngineGate();
        var replay = await again.RunAsync(Filter, ("ROLLOUT_REPLAY", verified.Folder));
        Judged(replay, Verdict.Pass, "; attestation verified by gh)");
    }

    private static void Judged(GateResult result, Verdict verdict, string says)
    {
        var scenario = result.Agrees().Stage.Gates.Single().Scenarios.Single();
        scenario.Verdict.Should().Be(verdict, result.Ending);
        scenario.Reason.Should().Contain(says);
    }

    private static async Task<GateResult> ChainAsync(EmbeddedWorld world, EngineGate gate, params (string, string?)[] settings)
    {
        using var next = new EngineGate();
        return await next.RunAsync(Filter, [.. LiveSettings.EnteringNow(
            world, gate), ("ROLLOUT_ARTIFACTS", Path.Combine(gate.Artifacts, Guid.NewGuid().ToString("N"))), .. settings]);
    }

    // Takes gh's place: verifies what the workflow of one repository attested, by the arguments that gh takes.
    private static string Gh(EngineGate gate) => gate.Executable(
        "gh",
        """
        case "$*" in
          "attestation verify "*"-stage-0-1.intoto.json --bundle "*"-stage-0-1.sigstore.json --repo OpenAgentsInc/openagents --signer-workflow OpenAgentsInc/openagents/.github/workflows/rollout-gate.yml --predicate-type https://rolloutspecs.dev/decision/v1 --format json")
            [ -f "$3" ] && [ -f "$5" ] || exit 9
            queue=refs/heads/gh-readonly-queue/main/pr-7-0123456789abcdef0123456789abcdef01234567
            source=https://github.com/OpenAgentsInc/openagents
            echo '[{"verificationResult":{"signature":{"certificate":{"sourceRepositoryURI":"'$source'","sourceRepositoryRef":"'$queue'",'
            echo '"buildSignerURI":"'$source/.github/workflows/rollout-gate.yml@$queue'","buildTrigger":"merge_group"}},'
            echo '"statement":{"predicateType":"https://rolloutspecs.dev/decision/v1"}}}]'
            ;;
          *)
            echo "Error: no attestation of $7" >&2
            exit 1
            ;;
        esac
        """);
}
