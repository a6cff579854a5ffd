namespace RolloutSpecs.Gates.Decisions;

/// <summary>The decision in words.</summary>
public static class Statements
{
    /// <summary>GO, NO-GO or PARTIAL, with REHEARSAL or REPLAY before it where it is one, and the waivers after it.</summary>
    /// <remarks>A replay of a rehearsal says what the rehearsal said: its <c>decision.json</c> is the same to the byte.</remarks>
    public static string Of(RunCircumstances run, DecisionKind kind, int waivers)
    {
        var mark = run.Environment == RunCircumstances.Rehearsal ? "REHEARSAL " : run.Replayed ? "REPLAY " : "";
        var word = kind switch
        {
            DecisionKind.Go => "GO",
            DecisionKind.Partial => "PARTIAL",
            _ => "NO-GO",
        };
        var suffix = waivers switch
        {
            0 => "",
            1 => " WITH 1 WAIVER",
            _ => $" WITH {waivers} WAIVERS",
        };
        return mark + word + suffix;
    }
}
