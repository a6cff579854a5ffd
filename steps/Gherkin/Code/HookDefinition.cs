using Reqnroll.Bindings;

namespace RolloutSpecs.Gherkin.Code;

/// <summary>A hook: when and where a method runs.</summary>
/// <param name="Id">Its id in the Cucumber Messages.</param>
/// <param name="Type">When it runs.</param>
/// <param name="Place">The method.</param>
/// <param name="Bindings">What Reqnroll made of it: one a tag and scope.</param>
public sealed record HookDefinition(string Id, HookType Type, CodePlace Place, IReadOnlyList<IHookBinding> Bindings)
{
    /// <summary>The tags of which one must be present; none means always.</summary>
    public IEnumerable<string> Tags => Bindings.Select(binding => binding.BindingScope?.Tag).OfType<string>();
}
