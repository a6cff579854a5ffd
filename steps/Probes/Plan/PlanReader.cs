using RolloutSpecs.Gates.Requirements;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Ledger;

namespace RolloutSpecs.Probes.Plan;

/// <summary>Reads <c>specs/plan.yaml</c> strictly: an unknown key, a value twice or of another form is an error.</summary>
public static class PlanReader
{
    /// <summary>The plan that a text holds.</summary>
    /// <param name="yaml">The YAML.</param>
    /// <param name="fileName">Its name in messages.</param>
    /// <exception cref="ConfigurationException">The text holds no plan; the message holds every error with its line.</exception>
    public static RunbookPlan Read(string yaml, string fileName)
    {
        var errors = new LedgerErrors(fileName, "plan");
        var root = LedgerDocument.Parse(yaml, errors);
        var plan = root is null ? null : new PlanParts(errors).Plan(root);
        return errors.IsEmpty && plan is not null ? plan : throw new ConfigurationException(errors.ToString());
    }
}
