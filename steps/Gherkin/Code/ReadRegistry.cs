using Reqnroll.Bindings;

namespace RolloutSpecs.Gherkin.Code;

/// <summary>
/// Keeps step definitions that cannot be bound apart: left among the others they would turn each step red for a reason that is not its own.
/// </summary>
internal sealed class ReadRegistry : BindingRegistry
{
    public List<IStepDefinitionBinding> Unbound { get; } = [];

    public override void RegisterStepDefinitionBinding(IStepDefinitionBinding stepDefinitionBinding)
    {
        if (stepDefinitionBinding.IsValid)
        {
            base.RegisterStepDefinitionBinding(stepDefinitionBinding);
        }
        else
        {
            Unbound.Add(stepDefinitionBinding);
        }
    }
}
