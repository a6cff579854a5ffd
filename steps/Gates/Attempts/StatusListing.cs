namespace RolloutSpecs.Gates;

/// <summary>The records that the status folder holds.</summary>
/// <param name="Names">Their names.</param>
/// <param name="Problem">Why the folder cannot be listed, or null.</param>
public sealed record StatusListing(IReadOnlyList<StatusRecordName> Names, string? Problem)
{
    /// <summary>Reads what the folder answered; files of other names are left alone.</summary>
    public static StatusListing Of(Answer answer) => answer switch
    {
        TextAnswer text => new StatusListing([.. text.Text.Split('\n').Select(StatusRecordName.Parse).OfType<StatusRecordName>()], null),
        NoAnswer none => new StatusListing([], none.Message),
        _ => new StatusListing([], "its answer is of no known kind"),
    };
}
