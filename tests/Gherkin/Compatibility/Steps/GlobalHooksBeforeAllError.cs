using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class GlobalHooksBeforeAllError
{
    [BeforeTestRun]
    public static void BeforeFirst()
    {
    }

    [BeforeTestRun]
    public static void BeforeSecond() => throw new InvalidOperationException("BeforeAll hook went wrong");

    [BeforeTestRun]
    public static void BeforeLast()
    {
    }

    [When("a step passes")]
    public void Passes()
    {
    }

    [AfterTestRun(Order = 2)]
    public static void AfterLast()
    {
    }

    [AfterTestRun(Order = 1)]
    public static void AfterFirst()
    {
    }
}
