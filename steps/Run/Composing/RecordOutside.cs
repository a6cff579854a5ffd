using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Evidence;
using RolloutSpecs.Probes.Outside;

namespace RolloutSpecs.Run.Composing;

/// <summary>A record of an earlier run.</summary>
internal static class RecordOutside
{
    /// <summary>Reads the record in a folder, or in the evidence below it.</summary>
    /// <exception cref="ConfigurationException">It cannot be read.</exception>
    public static RunOutside Open(Settings settings, string folder)
    {
        try
        {
            return Of(settings, EvidenceBook.Read(EvidenceFolder(folder)));
        }
        catch (ConfigurationException failure)
        {
            throw new ConfigurationException($"ROLLOUT_REPLAY cannot be replayed: {failure.Message}", failure);
        }
    }

    /// <summary>Refuses a record that the settings do not go with, or whose run was not configured.</summary>
    /// <param name="given">The settings.</param>
    /// <param name="record">The record.</param>
    /// <exception cref="ConfigurationException">Nothing can be judged.</exception>
    public static void Demand(Settings given, RunRecord record)
    {
        if ((Mismatch(given, record) ?? record.ConfigurationError) is { } problem)
        {
            throw new ConfigurationException(problem);
        }
    }

    private static RunOutside Of(Settings settings, EvidenceBook book)
    {
        var record = book.Record;
        var values = record.Places.ToDictionary();
        if (record.Has(SystemSettings.Repository.Name))
        {
            // Whose answer it was is in the evidence; a replay asks the same question of the record.
            values[SystemSettings.Repository.Name] = "recorded/recorded";
        }

        var replayed = settings with
        {
            Environment = record.Environment,
            Owner = record.Owner,
            Ledger = values.GetValueOrDefault(OwnSettings.Ledger.Name),
            Values = values,
        };
        var instant = RunOutside.WholeSeconds(settings.Now ?? record.Instant);
        return new RunOutside(
            OutsideKind.Record,
            replayed,
            record.World,
            instant,
            new ReplayedOutside(book.Items.Select(item => item.Exchange), instant),
            new Redactor([.. settings.Values.Where(IsNoPlace), .. values]),
            book,
            []);
    }

    // The record's places are named, not this machine's; but this machine's secrets are still secrets.
    private static bool IsNoPlace(KeyValuePair<string, string> variable) =>
        SettingCatalogue.Named(variable.Key)?.Kind != SettingKind.Place;

    private static string? Mismatch(Settings settings, RunRecord record)
    {
        if (settings.Of(OwnSettings.Environment) is { } environment && environment != record.Environment)
        {
            return $"ROLLOUT_ENVIRONMENT is {environment}, but the record in ROLLOUT_REPLAY is of a {record.Environment} run: "
                + "leave it out, or name another record";
        }

        return settings.World is { } world && world != record.World
            ? $"ROLLOUT_WORLD is {world}, but the record in ROLLOUT_REPLAY is of {record.World ?? "no world"}: leave it out, "
                + "or name another record"
            : null;
    }

    private static string EvidenceFolder(string folder) =>
        File.Exists(Path.Combine(folder, "evidence", RunRecord.File)) ? Path.Combine(folder, "evidence") : folder;
}
