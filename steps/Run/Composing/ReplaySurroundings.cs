using RolloutSpecs.Probes;

namespace RolloutSpecs.Run;

/// <summary>A record of an earlier run.</summary>
internal static class ReplaySurroundings
{
    public static Surroundings Set(Settings settings, string folder, GateRequest request)
    {
        try
        {
            return Of(settings, EvidenceBook.Read(EvidenceFolder(folder)));
        }
        catch (EvidenceException failure)
        {
            return Surroundings.Empty(settings, $"ROLLOUT_REPLAY cannot be replayed: {failure.Message}", request);
        }
    }

    private static Surroundings Of(Settings settings, EvidenceBook book)
    {
        var record = book.Record;
        var values = record.Places.ToDictionary();
        if (record.Has("GITHUB_REPOSITORY"))
        {
            // Whose answer it was is in the evidence; a replay asks the same question of the record.
            values["GITHUB_REPOSITORY"] = "recorded/recorded";
        }

        var replayed = settings with
        {
            Environment = record.Environment,
            Owner = record.Owner,
            Ledger = values.GetValueOrDefault("ROLLOUT_LEDGER"),
            Values = values,
        };
        var instant = Surroundings.WholeSeconds(settings.Now ?? record.Instant);
        return new Surroundings(
            replayed,
            record.World,
            instant,
            new ReplayedOutside(book.Items.Select(item => item.Exchange), instant),
            new Redactor([.. settings.Values.Where(setting => SettingNames.Secrets.Contains(setting.Key)), .. values]),
            book,
            Mismatch(settings, record) ?? record.ConfigurationError,
            []);
    }

    private static string? Mismatch(Settings settings, RunRecord record)
    {
        if (settings.Values.TryGetValue("ROLLOUT_ENVIRONMENT", out var environment) && environment != record.Environment)
        {
            return $"ROLLOUT_ENVIRONMENT is {environment}, but the record in ROLLOUT_REPLAY is of a {record.Environment} run: leave it out, or name another record";
        }

        return settings.World is { } world && world != record.World
            ? $"ROLLOUT_WORLD is {world}, but the record in ROLLOUT_REPLAY is of {record.World ?? "no world"}: leave it out, or name another record"
            : null;
    }

    private static string EvidenceFolder(string folder) =>
        File.Exists(Path.Combine(folder, "evidence", RunRecord.File)) ? Path.Combine(folder, "evidence") : folder;
}
