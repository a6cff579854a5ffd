using System.Text.Json;
using RolloutSpecs.Gates.Attestation;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Exits;

namespace RolloutSpecs.Gates.Attempts;

/// <summary>A gate execution's record as it was read from the status folder.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Decision">What it holds, or null where that cannot be told.</param>
/// <param name="Problem">Why it cannot be trusted, or null.</param>
public sealed record StatusRecord(StatusRecordName Name, Decision? Decision, string? Problem)
{
    /// <summary>What it decided of the exit that its name says, or null.</summary>
    public StageDecision? Entry => Decision?.Parts.FirstOrDefault(part => part.Exit == Name.Exit);

    /// <summary>What is known of its attestation, or null where nobody looked for one.</summary>
    public RecordAttestation? Attestation { get; init; }

    /// <summary>Reads what the record's files answered; where both are there, they must say the same.</summary>
    /// <param name="name">The record's name.</param>
    /// <param name="decision">The decision's text, or null where the folder has no such file.</param>
    /// <param name="statement">The statement's text, or null where the folder has no such file.</param>
    public static StatusRecord Of(StatusRecordName name, Answer? decision, Answer? statement) => (decision, statement) switch
    {
        ({ } only, null) => Of(name, only),
        (null, { } only) => Of(name, Stated(only)),
        ({ } one, { } other) => Agreeing(Of(name, one), one, Stated(other)),
        _ => new StatusRecord(name, null, "has neither a decision nor a statement left, only its attestation"),
    };

    /// <summary>Reads what the file answered.</summary>
    /// <param name="name">The record's name.</param>
    /// <param name="answer">The file's text, or why there is none.</param>
    public static StatusRecord Of(StatusRecordName name, Answer answer)
    {
        if (answer is not TextAnswer text)
        {
            return new StatusRecord(name, null, $"cannot be read: {(answer as NoAnswer)?.Message ?? "its answer is of no known kind"}");
        }

        try
        {
            var record = new StatusRecord(name, DecisionJson.Read(text.Text), null);
            return record with
            {
                Problem = DecisionSeal.Broken(text.Text) is { } broken ? $"was changed after it was written: {broken}" : record.Mismatch(),
            };
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException or InvalidOperationException)
        {
            return new StatusRecord(name, null, $"holds no decision: {failure.Message}");
        }
    }

    private static StatusRecord Agreeing(StatusRecord record, Answer decision, Answer stated)
    {
        if (record.Problem is not null)
        {
            return record;
        }

        var (one, other) = (((TextAnswer)decision).Text.ReplaceLineEndings("\n"), stated as TextAnswer);
        return one == other?.Text
            ? record
            : record with
            {
                Problem = $"has an {StatusRecordName.StatementFile} that does not state the same: "
                + $"{(stated as NoAnswer)?.Message ?? "it states another decision"}"
            };
    }

    private static Answer Stated(Answer statement)
    {
        try
        {
            return statement is TextAnswer text ? new TextAnswer(DecisionStatement.DecisionOf(text.Text)) : statement;
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException or InvalidOperationException)
        {
            return new NoAnswer(NoAnswerKind.Unreadable, $"it is no statement of a decision: {failure.Message}");
        }
    }

    private string? Mismatch() => Decision switch
    {
        { Schema: not DecisionMaker.Schema } odd => $"has the schema '{odd.Schema}', expected '{DecisionMaker.Schema}'",
        { } decision when decision.DecidedAt.ToUnixTimeSeconds() != Name.DecidedAt.ToUnixTimeSeconds() =>
            $"was decided at {decision.DecidedAt.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}, which its name does not say",
        _ when Entry is null => $"decides no {Name.Exit.Slug}",
        _ when Entry.Attempt != Name.Attempt =>
            $"is attempt {(Entry.Attempt is { } attempt ? $"{attempt}" : "(none)")} of {Name.Exit.Slug}, which its name does not say",
        _ => null,
    };
}
