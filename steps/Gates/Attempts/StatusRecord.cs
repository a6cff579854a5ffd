using System.Text.Json;

namespace RolloutSpecs.Gates;

/// <summary>A gate execution's record as it was read from the status folder.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Decision">What it holds, or null where that cannot be told.</param>
/// <param name="Problem">Why it cannot be trusted, or null.</param>
public sealed record StatusRecord(StatusRecordName Name, Decision? Decision, string? Problem)
{
    /// <summary>The entry of the gate that the name says, or null.</summary>
    public StageDecision? Entry => Decision?.Parts.FirstOrDefault(part => StatusRecordName.GateOf(part.Stage, part.Step) == Name.Gate);

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
            return record with { Problem = DecisionSeal.Broken(text.Text) is { } broken ? $"was changed after it was written: {broken}" : record.Mismatch() };
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException or InvalidOperationException)
        {
            return new StatusRecord(name, null, $"holds no decision: {failure.Message}");
        }
    }

    private string? Mismatch() => Decision switch
    {
        { Schema: not DecisionMaker.Schema } odd => $"has the schema '{odd.Schema}', expected '{DecisionMaker.Schema}'",
        { } decision when decision.DecidedAt.ToUnixTimeSeconds() != Name.DecidedAt.ToUnixTimeSeconds() =>
            $"was decided at {decision.DecidedAt.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}, which its name does not say",
        _ when Entry is null => $"decides no {Name.Gate}",
        _ => null,
    };
}
