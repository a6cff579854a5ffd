using System.Reflection;

namespace RolloutSpecs.Tests.Architecture;

public class RecordSpecs
{
    private const int Most = 8;

    /// <summary>From before the rule, still to be split; the list only gets shorter.</summary>
    private static readonly string[] Earlier =
    [
        "Decision", "ReportModel", "RolloutLedger", "RunCircumstances", "RunRecord", "ScenarioVerdict", "Settings", "StageDecision", "SyncTopic",
    ];

    public static TheoryData<string> Projects => DependencySpecs.Projects;

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_record_has_at_most_eight_parameters(string project) => Assembly.Load($"RolloutSpecs.{project}").GetTypes()
        .Where(IsRecord)
        .Select(type => (type.Name, Count: type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Max(constructor => (int?)constructor.GetParameters().Length) ?? 0))
        .Where(record => record.Count > Most && !Earlier.Contains(record.Name))
        .Select(record => $"{record.Name} has {record.Count}")
        .Should().BeEmpty("what is more belongs together in records of its own");

    // The compiler writes it for records alone, classes and structs.
    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null;
}
