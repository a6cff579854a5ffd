using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Exits;

namespace RolloutSpecs.Gates.Attempts;

/// <summary>The records that the status folder holds.</summary>
/// <param name="Entries">What there is of each, by name.</param>
/// <param name="Problem">Why the folder cannot be listed, or null.</param>
public sealed record StatusListing(IReadOnlyList<StatusEntry> Entries, string? Problem)
{
    /// <summary>The names of files that are no part of a record.</summary>
    public IReadOnlyList<string> Strangers { get; init; } = [];

    /// <summary>Reads what the folder answered.</summary>
    public static StatusListing Of(Answer answer) => answer switch
    {
        TextAnswer text => new StatusListing([.. EntriesOf(text.Text.Split('\n'))], null)
        {
            Strangers = [.. text.Text.Split('\n').Where(file => file.Length > 0 && StatusRecordName.Parse(file) is null)],
        },
        NoAnswer none => new StatusListing([], none.Message),
        _ => new StatusListing([], "its answer is of no known kind"),
    };

    private static IEnumerable<StatusEntry> EntriesOf(string[] files) =>
        from file in files
        let name = StatusRecordName.Parse(file)
        where name is not null
        group file by name into record
        select new StatusEntry(
            record.Key,
            record.Contains(record.Key.Name + StatusRecordName.DecisionFile),
            record.Contains(record.Key.Name + StatusRecordName.StatementFile),
            record.Contains(record.Key.Name + StatusRecordName.BundleFile));
}
