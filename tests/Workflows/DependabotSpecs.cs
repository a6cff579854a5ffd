using RolloutSpecs.Tests.Infra;
using YamlDotNet.RepresentationModel;

namespace RolloutSpecs.Tests.Workflows;

public class DependabotSpecs
{
    [Theory]
    [InlineData("github-actions")]
    [InlineData("nuget")]
    public void Updates_come_in_one_group_after_a_cooldown(string ecosystem)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(Path.Combine(Repository.Root, ".github", "dependabot.yml"))));
        var update = ((YamlSequenceNode)((YamlMappingNode)stream.Documents.Single().RootNode)["updates"]).Cast<YamlMappingNode>()
            .Single(update => update.Text("package-ecosystem") == ecosystem);

        update.Text("directory").Should().Be("/");
        update.Map("cooldown").Text("default-days").Should().Be("7");
        var group = (YamlMappingNode)update.Map("groups").Entries().Single().Value;
        ((YamlSequenceNode)group["patterns"]).Select(pattern => ((YamlScalarNode)pattern).Value).Should().Equal("*");
    }
}
