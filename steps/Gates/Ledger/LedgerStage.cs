using NodaTime;

namespace RolloutSpecs.Gates.Ledger;

/// <summary>A stage that was entered.</summary>
/// <param name="Stage">1 to 4.</param>
/// <param name="Step">25 or 50 in stage 3, else null.</param>
/// <param name="EnteredAt">When.</param>
/// <param name="Cohort">Who is routed.</param>
/// <param name="Percent">Cloud Run's traffic percent of the current revisions, 0 to 100.</param>
/// <param name="By">Who entered it.</param>
public sealed record LedgerStage(int Stage, int? Step, Instant EnteredAt, Cohort Cohort, int Percent, string By);

/// <summary>Who is routed to the new lane.</summary>
public enum Cohort
{
    /// <summary>Employees and admins.</summary>
    Internal,

    /// <summary>External users.</summary>
    External,
}
