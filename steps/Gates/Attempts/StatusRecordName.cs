using System.Globalization;
using System.Text.RegularExpressions;

namespace RolloutSpecs.Gates;

/// <summary>The name of a record in the status folder: <c>UTC-stage-N[-step]-attempt</c>.</summary>
/// <param name="DecidedAt">When it was decided, to the second.</param>
/// <param name="Exit">What was decided.</param>
/// <param name="Attempt">Its number, from 1.</param>
public sealed partial record StatusRecordName(DateTimeOffset DecidedAt, StageExit Exit, int Attempt)
{
    /// <summary>How the name of the record for programs ends.</summary>
    public const string DecisionFile = ".decision.json";

    /// <summary>How the name of its in-toto statement ends.</summary>
    public const string StatementFile = ".intoto.json";

    /// <summary>How the name of its attestation ends, a Sigstore bundle.</summary>
    public const string BundleFile = ".sigstore.json";

    private const string Stamp = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>The name, without an ending.</summary>
    public string Name => string.Create(
        CultureInfo.InvariantCulture, $"{DecidedAt.UtcDateTime.ToString(Stamp, CultureInfo.InvariantCulture)}-{Exit.Slug}-{Attempt}");

    /// <summary>The name that a file of the status folder has as a record for programs, its statement or its attestation, or null where it is none of them.</summary>
    public static StatusRecordName? Parse(string file)
    {
        if (Form().Match(file) is not { Success: true } found
            || StageExit.Parse(found.Groups["exit"].Value) is not { } exit
            || !int.TryParse(found.Groups["attempt"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var attempt)
            || !DateTimeOffset.TryParseExact(found.Groups["stamp"].Value, Stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
        {
            return null;
        }

        return new StatusRecordName(at, exit, attempt);
    }

    [GeneratedRegex(
        @"^(?<stamp>\d{8}T\d{6}Z)-(?<exit>stage-\d(-\d\d)?|rollback-validation)-(?<attempt>[1-9]\d{0,5})\.(decision|intoto|sigstore)\.json$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        10_000)]
    private static partial Regex Form();
}
