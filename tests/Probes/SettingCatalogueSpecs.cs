using System.Text.RegularExpressions;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Rehearsal;
using RolloutSpecs.Rehearsal.Catalogue;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Probes;

public sealed partial class SettingCatalogueSpecs
{
    private static readonly string[] OfUsers = [.. SettingCatalogue.OfUsers.Select(setting => setting.Name)];

    [Fact]
    public void Each_setting_is_stated_once() => SettingCatalogue.All.Select(setting => setting.Name).Should().OnlyHaveUniqueItems();

    [Fact]
    public void The_readme_tells_of_each_of_them() => OfReadme(Text("README.md")).Should().BeEquivalentTo(OfUsers);

    [Fact]
    public void A_list_that_lacks_one_is_seen()
    {
        foreach (var name in OfUsers)
        {
            OfReadme(Text("README.md").Replace($"`{name}`", "", StringComparison.Ordinal)).Should().NotContain(name);
        }
    }

    [Fact]
    public void The_readme_tells_what_stands_for_one_that_is_not_set()
    {
        foreach (var setting in SettingCatalogue.OfUsers.Where(setting => setting.Default is not null))
        {
            RowOf(setting).Should().Contain(setting.Default);
        }
    }

    [Fact]
    public void The_readme_says_which_live_needs()
    {
        foreach (var setting in SettingCatalogue.OfUsers.Where(setting => setting.LiveNeeds is not null))
        {
            RowOf(setting).Should().Contain("live: required");
        }
    }

    [Fact]
    public void The_code_names_a_setting_nowhere_else()
    {
        // The rehearsal knows nothing of the probes; what its worlds set is compared below.
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "steps"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Elsewhere().IsMatch(file.Replace('\\', '/')));

        var spelled = files.SelectMany(file => SettingCatalogue.All
            .Where(setting => File.ReadAllText(file).Contains($"\"{setting.Name}\"", StringComparison.Ordinal))
            .Select(setting => $"{Path.GetRelativePath(Repository.Root, file)}: {setting.Name}"));

        spelled.Should().BeEmpty();
    }

    [Fact]
    public async Task A_world_sets_nothing_but_settings()
    {
        await using var world = await EmbeddedWorld.StartAsync(Worlds.All[0], Worlds.All[0].Instant, TestContext.Current.CancellationToken);

        world.Settings.Keys.Should().BeSubsetOf(OfUsers);
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));

    private static IEnumerable<string> OfReadme(string readme) =>
        Rows(readme).SelectMany(row => Name().Matches(row.Split('|')[1]).Select(name => name.Groups[1].Value));

    private static string RowOf(Setting setting) =>
        Rows(Text("README.md")).Single(row => row.Split('|')[1].Contains($"`{setting.Name}`", StringComparison.Ordinal));

    private static IEnumerable<string> Rows(string readme) => readme.ReplaceLineEndings("\n").Split("\n## Settings\n")[1].Split("\n## ")[0]
        .Split('\n')
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal));

    [GeneratedRegex("`([A-Z_]+)`", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Name();

    [GeneratedRegex("/(obj|bin|Configuration|Rehearsal)/", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Elsewhere();
}
