using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class GlobalHooksAfterAllError
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

    [AfterTestRun(Order = 3)]
    public static void AfterLast()
    {
    }

    [AfterTestRun(Order = 2)]
    public static void AfterSecond() => throw new InvalidOperationException("AfterAll hook went wrong");

    [AfterTestRun(Order = 1)]
    public static void AfterFirst()
    {
    }
}
