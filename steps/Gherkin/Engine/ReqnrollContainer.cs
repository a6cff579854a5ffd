using Reqnroll.BoDi;

namespace RolloutSpecs.Gherkin.Engine;

/// <summary>Leads from a scope of services to Reqnroll's container of the same lifetime.</summary>
internal sealed class ReqnrollContainer
{
    public IObjectContainer Container
    {
        get => field ?? throw new InvalidOperationException("the scope belongs to no scenario");
        set;
    }
}
