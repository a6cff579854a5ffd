using System.Text.RegularExpressions;
using Mono.Cecil;

namespace RolloutSpecs.Tests.Architecture;

/// <summary>One word for a thing, the field's where it has one: docs/design.md has the table.</summary>
public partial class WordSpecs
{
    /// <summary>Words that are not used in names, and the one that is.</summary>
    private static readonly Dictionary<string, string> Instead = new()
    {
        ["Threshold"] = "bound, or objective",
        ["Edge"] = "outside",
        ["Groundwork"] = "data quality",
        ["Course"] = "chart data",
        ["Shown"] = "formatting",
        ["Surroundings"] = "outside",
        ["Standstill"] = "flatline",
        ["Worst"] = "peak",
    };

    public static TheoryData<string> Projects => DependencySpecs.Projects;

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_thing_is_named_by_its_one_word(string project)
    {
        using var module = ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, $"RolloutSpecs.{project}.dll"));

        module.GetTypes().Where(IsOurs).SelectMany(Names)
            .SelectMany(name => Word().Matches(name.Split('.')[^1])
                .Where(word => Instead.ContainsKey(word.Value))
                .Select(word => $"{name}: {Instead[word.Value]}"))
            .Distinct().Should().BeEmpty();
    }

    // A type of a file's members has the file's words.
    private static bool IsOurs(TypeDefinition type) => type.DeclaringType is { } outer
        ? IsOurs(outer)
        : type.Namespace.StartsWith("RolloutSpecs", StringComparison.Ordinal) && !type.Name.EndsWith("Json", StringComparison.Ordinal);

    private static IEnumerable<string> Names(TypeDefinition type) =>
    [
        type.FullName,
        .. type.Methods.Concat<IMemberDefinition>(type.Fields).Concat(type.Properties).Select(member => $"{type.FullName}.{member.Name}"),
        .. type.Methods.SelectMany(method => method.Parameters).Select(parameter => $"{type.FullName}.{Upper(parameter.Name)}"),
    ];

    private static string Upper(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];

    [GeneratedRegex("[A-Z][a-z]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
