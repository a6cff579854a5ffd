using RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

namespace RolloutSpecs.Tests.Gherkin.Compatibility;

/// <summary>Which suites of the kit run, and why the others do not; docs/messages.md has the same list.</summary>
internal static class Suites
{
    private const string AfterABrokenHook = "after a hook that throws, Reqnroll runs no further hook of its kind";

    public static IReadOnlyList<Suite> Run { get; } =
    [
        new("all-statuses", typeof(AllStatuses)),
        new("ambiguous", typeof(Ambiguous)),
        new("attachments", typeof(Attachments)),
        new("backgrounds", typeof(Backgrounds)),
        new("cdata", typeof(Cdata)),
        new("data-tables", typeof(DataTables)),
        new("doc-strings", typeof(DocStrings)),
        new("empty", null, IsRedHere: true),
        new("examples-tables", typeof(ExamplesTables)),
        new("examples-tables-attachment", typeof(ExamplesTablesAttachment)),
        new("examples-tables-undefined", typeof(ExamplesTablesUndefined)),
        new("examples-tables-undefined-multiple", typeof(ExamplesTablesUndefinedMultiple)),
        new("failedish-combinations", typeof(FailedishCombinations)),
        new("global-hooks", typeof(GlobalHooks)),
        new("global-hooks-attachments", typeof(GlobalHooksAttachments)),
        new("hooks", typeof(Hooks)),
        new("hooks-attachment", typeof(HooksAttachment)),
        new("hooks-conditional", typeof(HooksConditional)),
        new("hooks-named", typeof(HooksNamed)),
        new("hooks-undefined", typeof(HooksUndefined)),
        new("minimal", typeof(Minimal)),
        new("multiple-features", typeof(MultipleFeatures)),
        new("multiple-features-reversed", typeof(MultipleFeaturesReversed)),
        new("parameter-types", typeof(ParameterTypes)),
        new("pending", typeof(Pending)),
        new("pending-exception", typeof(PendingThrown)),
        new("retry-ambiguous", typeof(RetryAmbiguous)),
        new("retry-pending", typeof(RetryPending)),
        new("retry-undefined", null),
        new("rules", typeof(Rules)),
        new("rules-backgrounds", typeof(RulesBackgrounds)),
        new("skipped", typeof(Skipped), IsRedHere: true),
        new("skipped-exception", typeof(SkippedThrown), IsRedHere: true),
        new("skipped-failing-hook", typeof(SkippedFailingHook)),
        new("stack-traces", typeof(StackTraces)),
        new("test-run-exception", typeof(TestRunBroken)),
        new("undefined", typeof(Undefined)),
        new("undefined-multiple", typeof(UndefinedMultiple)),
        new("unknown-parameter-type", typeof(UnknownParameterType)),
        new("unused-steps", typeof(UnusedSteps)),
    ];

    /// <summary>Where Reqnroll itself does other than the kit: why, and what the first message that differs shows.</summary>
    public static IReadOnlyDictionary<string, (Type Steps, string Reason, string Expected, string Actual)> Different { get; } =
        new Dictionary<string, (Type Steps, string Reason, string Expected, string Actual)>
        {
            ["global-hooks-afterall-error"] = (typeof(GlobalHooksAfterAllError), AfterABrokenHook, "testRunHookStarted", "testRunFinished"),
            ["global-hooks-beforeall-error"] = (
                typeof(GlobalHooksBeforeAllError), AfterABrokenHook, "\"hookId\": \"#6\"", "\"hookId\": \"#9\""),
            ["hooks-skipped"] = (typeof(HooksSkipped), AfterABrokenHook, "\"status\": \"PASSED\"", "\"status\": \"SKIPPED\""),
            ["regular-expression"] = (
                typeof(RegularExpression),
                "a group that takes no part in a match is no argument in Reqnroll",
                "\"status\": \"PASSED\"",
                "\"status\": \"FAILED\""),
        };

    public static IReadOnlyDictionary<string, string> Excluded { get; } = new Dictionary<string, string>
    {
        ["markdown"] = "the official .NET parser reads no Markdown with Gherkin",
        ["retry"] = "a gate that retries until it is green decides nothing, so the runner has no retry",
    };
}
