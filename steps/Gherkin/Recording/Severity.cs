using Io.Cucumber.Messages.Types;

namespace RolloutSpecs.Gherkin.Recording;

/// <summary>Which of two statuses tells more; the order of the Cucumber Messages schema.</summary>
internal static class Severity
{
    public static int Of(TestStepResultStatus status) => status switch
    {
        TestStepResultStatus.PASSED => 0,
        TestStepResultStatus.SKIPPED => 1,
        TestStepResultStatus.PENDING => 2,
        TestStepResultStatus.UNDEFINED => 3,
        TestStepResultStatus.AMBIGUOUS => 4,
        _ => 5,
    };
}
