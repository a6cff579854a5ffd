using System.Text.Json;
using System.Text.RegularExpressions;

namespace RolloutSpecs.Gates.Attestation;

/// <summary>Who signed, as the certificate that gh verified says.</summary>
/// <param name="Source">The repository whose run signed.</param>
/// <param name="Ref">The ref of that run.</param>
/// <param name="Signer">The workflow that signed, with its ref.</param>
/// <param name="Trigger">The event of that run.</param>
/// <remarks>
/// gh holds repository and workflow to what it is asked for, not the ref: a pull request runs its own text of the workflow. What a merge
/// queue runs was reviewed, and nobody but GitHub starts such a run.
/// </remarks>
internal sealed partial record Attester(string Source, string Ref, string Signer, string Trigger)
{
    private const string MergeQueue = "merge_group";

    /// <summary>Why its word does not count, or null.</summary>
    public string? Refusal => this switch
    {
        { Trigger: not MergeQueue } => $"it was signed in a run of {Trigger} at {Ref}, expected one of {MergeQueue}",
        _ when !Queue().IsMatch(Ref) => $"it was signed at {Ref}, expected a ref of main's merge queue",
        _ when Signer != Expected => $"it was signed by {Signer}, expected {Expected}",
        _ => null,
    };

    private string Expected => $"{Source}/{DecisionStatement.Workflow}@{Ref}";

    /// <summary>Reads <c>verificationResult.signature.certificate</c>.</summary>
    /// <exception cref="KeyNotFoundException">A part is missing.</exception>
    /// <exception cref="InvalidOperationException">A part has another form.</exception>
    public static Attester Of(JsonElement certificate) => new(
        Text(certificate, "sourceRepositoryURI"),
        Text(certificate, "sourceRepositoryRef"),
        Text(certificate, "buildSignerURI"),
        Text(certificate, "buildTrigger"));

    private static string Text(JsonElement certificate, string name) =>
        certificate.GetProperty(name).GetString() is { Length: > 0 } text ? text : throw new KeyNotFoundException(name);

    [GeneratedRegex(@"^refs/heads/gh-readonly-queue/main/pr-[0-9]+-[0-9a-f]{40}\z", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Queue();
}
