using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Probes.Commands;
using RolloutSpecs.Probes.Outside;

namespace RolloutSpecs.Probes.Cloud;

/// <summary>Asks Cloud Run, through gcloud.</summary>
/// <param name="outside">The outside.</param>
/// <param name="redactor">Takes secrets out of questions.</param>
/// <param name="folder">The folder in which gcloud runs.</param>
/// <param name="gcloud">The gcloud executable.</param>
public sealed class CloudProbe(IOutside outside, Redactor redactor, string folder, string gcloud)
{
    // A question on standard input would be waited for until the time limit.
    private static readonly Dictionary<string, string?> Variables = new() { ["CLOUDSDK_CORE_DISABLE_PROMPTS"] = "1" };

    /// <summary>Describes a service: a Knative Service, with its traffic and its containers' variables.</summary>
    /// <param name="cloud">Where it runs.</param>
    /// <param name="service">The service.</param>
    public Task<Asked<Answer>> ServiceAsync(LedgerCloud cloud, string service) => AskAsync(Describe("services", cloud, service));

    /// <summary>Describes a revision: a Knative Revision, with its readiness.</summary>
    /// <param name="cloud">Where it runs.</param>
    /// <param name="revision">The revision.</param>
    public Task<Asked<Answer>> RevisionAsync(LedgerCloud cloud, string revision) => AskAsync(Describe("revisions", cloud, revision));

    /// <summary>The question by which a record holds a service's description.</summary>
    /// <param name="redactor">Takes secrets out of it.</param>
    /// <param name="cloud">Where the service runs.</param>
    /// <param name="service">The service.</param>
    public static string ServiceQuestion(Redactor redactor, LedgerCloud cloud, string service) =>
        Question(CommandOf(redactor, Describe("services", cloud, service)));

    private async Task<Asked<Answer>> AskAsync(string[] arguments)
    {
        var command = CommandOf(redactor, arguments);
        var exchange = await outside.AskAsync(new ProcessQuestion(
            Question(command), command, gcloud, arguments, folder, Variables, Limits.Probe)
        {
            Environment = CommandEnvironment.Gcloud,
        });
        return new Asked<Answer>(exchange.Answer, [exchange.Question]);
    }

    private static string[] Describe(string kind, LedgerCloud cloud, string name) =>
        ["run", kind, "describe", name, "--project", cloud.Project, "--region", cloud.Region, "--format", "json"];

    private static string CommandOf(Redactor redactor, string[] arguments) => redactor.Redact(CommandLine.Of("gcloud", arguments));

    private static string Question(string command) => $"run {command}";
}
