using System.Text.RegularExpressions;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Files;

namespace RolloutSpecs.Probes.Evidence;

/// <summary>The evidence of a run as it is, or will be, written.</summary>
/// <param name="Record">What it says of the run.</param>
/// <param name="Items">Its exchanges.</param>
/// <param name="Files">The files to write, by name.</param>
public sealed partial record EvidenceBook(RunRecord Record, IReadOnlyList<EvidenceItem> Items, IReadOnlyDictionary<string, string> Files)
{
    /// <summary>The digest of the record, which names every other file's digest.</summary>
    public string RecordSha256 => Digest.Of(Files[RunRecord.File]);

    /// <summary>The id of a question's exchange, or null where it is not in the book.</summary>
    public string? IdOf(string question) => Items.FirstOrDefault(item => item.Exchange.Question == question)?.Id;

    /// <summary>Gives exchanges their ids, in the order of their questions, so that ids do not depend on who answered first.</summary>
    /// <param name="record">What the book says of the run; its items are filled in.</param>
    /// <param name="exchanges">The exchanges.</param>
    public static EvidenceBook Of(RunRecord record, IEnumerable<Exchange> exchanges)
    {
        var items = exchanges
            .OrderBy(exchange => exchange.Question, StringComparer.Ordinal)
            .Select((exchange, index) => ItemOf($"E{index + 1:00}", exchange))
            .ToList();
        var whole = record with
        {
            Items = [.. items.Select(item => new RecordedItem(item.Id, item.File, item.Sha256, item.Exchange.Question))],
        };
        var files = items.ToDictionary(item => item.File, item => EvidenceJson.Write(item.Exchange));
        files[RunRecord.File] = EvidenceJson.Write(whole);
        return new EvidenceBook(whole, items, files);
    }

    /// <summary>Reads an evidence folder and checks every digest.</summary>
    /// <exception cref="ConfigurationException">A file is missing, unreadable, or not what was recorded.</exception>
    public static EvidenceBook Read(string folder)
    {
        var text = ReadFile(folder, RunRecord.File);
        var record = Parse<RunRecord>(text, RunRecord.File);
        if (record.Schema != RunRecord.CurrentSchema)
        {
            throw new ConfigurationException($"{RunRecord.File} has the schema '{record.Schema}', expected '{RunRecord.CurrentSchema}'");
        }

        RefuseOddItems(record);
        if (record.Environment is not ("live" or "rehearsal" or "unknown")
            || (record is { Environment: "live", ConfigurationError: null } && string.IsNullOrWhiteSpace(record.Owner)))
        {
            throw new ConfigurationException(
                $"{RunRecord.File} is of the environment '{record.Environment}' and the owner '{record.Owner}', which no run records");
        }

        var files = record.Items.ToDictionary(item => item.File, item => ReadFile(folder, item.File));
        var items = record.Items.Select(item => ItemOf(item, files[item.File])).ToList();
        files[RunRecord.File] = text;
        return new EvidenceBook(record, items, files);
    }

    private static void RefuseOddItems(RunRecord record)
    {
        if (record.Items.FirstOrDefault(item => item.File != FileOf(item.Id) || !ItemId().IsMatch(item.Id)) is { } odd)
        {
            throw new ConfigurationException(
                $"{RunRecord.File} names the file '{odd.File}' for '{odd.Id}', expected names such as E01.json");
        }

        if (record.Items
            .CountBy(item => item.Question)
            .Concat(record.Items.CountBy(item => item.Id))
            .FirstOrDefault(count => count.Value > 1).Key is { } twice)
        {
            throw new ConfigurationException($"{RunRecord.File} holds '{twice}' more than once");
        }
    }

    private static string FileOf(string id) => $"{id}.json";

    private static EvidenceItem ItemOf(string id, Exchange exchange) =>
        new(id, FileOf(id), Digest.Of(EvidenceJson.Write(exchange)), exchange);

    private static EvidenceItem ItemOf(RecordedItem item, string text)
    {
        var seen = Digest.Of(text);
        if (seen != item.Sha256)
        {
            throw new ConfigurationException($"{item.File} is not what was recorded: expected SHA-256 {item.Sha256}, seen {seen}");
        }

        var exchange = Parse<Exchange>(text, item.File);
        return exchange.Question == item.Question
            ? new EvidenceItem(item.Id, item.File, item.Sha256, exchange)
            : throw new ConfigurationException($"{item.File} answers '{exchange.Question}', the record says '{item.Question}'");
    }

    private static T Parse<T>(string text, string file)
    {
        try
        {
            return EvidenceJson.Read<T>(text);
        }
        catch (System.Text.Json.JsonException failure)
        {
            throw new ConfigurationException($"{file} cannot be read as evidence: {failure.Message}", failure);
        }
    }

    private static string ReadFile(string folder, string file)
    {
        try
        {
            return BoundedFile.ReadText(Path.Combine(folder, file), BoundedFile.LongestRecording);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{file} cannot be read in {folder}: {failure.Message}", failure);
        }
    }

    [GeneratedRegex("^E[0-9]{2,6}$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ItemId();
}
