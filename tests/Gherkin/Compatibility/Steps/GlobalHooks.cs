using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class GlobalHooks
{
    [BeforeTestRun]
    public static void BeforeFirst()
    {
    }

    [BeforeTestRun]
    public static void BeforeSecond()
    {
    }

    [When("a step passes")]
    public void Passes()
    {
    }

    [When("a step fails")]
    public void Fails() => throw new InvalidOperationException("Exception in step");

    [AfterTestRun(Order = 2)]
    public static void AfterLast()
    {
    }

    [AfterTestRun(Order = 1)]
    public static void AfterFirst()
    {
    }
}
