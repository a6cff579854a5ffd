using System.Text.RegularExpressions;

namespace RolloutSpecs.Gates;

/// <summary>Writes gcloud commands for a person to paste into a POSIX shell; nothing here runs one.</summary>
internal static partial class GcloudCommand
{
    public static string Services(string verb, LedgerCloud cloud, string service, params string[] further) => string.Join(
        ' ', new[] { "gcloud", "run", "services", verb, service, "--project", cloud.Project, "--region", cloud.Region }.Concat(further).Select(Quoted));

    public static string Revisions(LedgerCloud cloud, string service) => string.Join(
        ' ', new[] { "gcloud", "run", "revisions", "list", "--service", service, "--project", cloud.Project, "--region", cloud.Region }.Select(Quoted));

    // A dollar is quoted too: what a ledger says is no variable of somebody's shell.
    private static string Quoted(string argument) => Harmless().IsMatch(argument)
        ? argument
        : $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"\A[A-Za-z0-9_./:=@%^,+-]+\z", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Harmless();
}
