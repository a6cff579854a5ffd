using RolloutSpecs.Gates.Attempts;
using RolloutSpecs.Gates.Attestation;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Probes.Commands;
using RolloutSpecs.Probes.Outside;

namespace RolloutSpecs.Probes.Status;

/// <summary>Asks gh whether the Sigstore bundle beside a record attests it.</summary>
/// <param name="outside">The outside.</param>
/// <param name="folder">The status folder, in which gh runs.</param>
/// <param name="gh">The gh executable.</param>
/// <param name="repository">owner/name whose workflow attests, or null where nobody said.</param>
public sealed class AttestationProbe(IOutside outside, string folder, string gh, string? repository)
{
    // A question or a notice of a newer version would end up in the answer.
    private static readonly Dictionary<string, string?> Variables = new() { ["GH_PROMPT_DISABLED"] = "1", ["GH_NO_UPDATE_NOTIFIER"] = "1" };

    /// <summary>What is known of a record's attestation; gh is asked only where there is a bundle.</summary>
    /// <param name="entry">The record.</param>
    public async Task<Asked<RecordAttestation>> AskAsync(StatusEntry entry)
    {
        if (!entry.HasBundle)
        {
            return new Asked<RecordAttestation>(RecordAttestation.Absent, []);
        }

        if (repository is null)
        {
            return new Asked<RecordAttestation>(
                RecordAttestation.Unknown(
                    "GITHUB_REPOSITORY is not set: it should hold owner/name of the repository whose workflow attested it"), []);
        }

        var command = CommandLine.Of("gh", Arguments(entry, "$GITHUB_REPOSITORY"));
        var exchange = await outside.AskAsync(new ProcessQuestion(
            $"run {command}", command, gh, Arguments(entry, repository), Directory.Exists(folder) ? folder : ".", Variables, Limits.Probe)
        {
            Environment = CommandEnvironment.Gh,
        });
        return new Asked<RecordAttestation>(RecordAttestation.Of(exchange.Answer), [exchange.Question]);
    }

    // The statement where there is one, since it states the decision's digest too.
    private static string[] Arguments(StatusEntry entry, string repository) =>
    [
        "attestation", "verify", entry.Name.Name + (entry.HasStatement ? StatusRecordName.StatementFile : StatusRecordName.DecisionFile),
        "--bundle", entry.Name.Name + StatusRecordName.BundleFile,
        "--repo", repository,
        "--signer-workflow", $"{repository}/{DecisionStatement.Workflow}",
        "--predicate-type", DecisionStatement.DecisionType,
        "--format", "json",
    ];
}
