using RolloutSpecs.Tests.Infra;
using YamlDotNet.RepresentationModel;

namespace RolloutSpecs.Tests.Workflows;

/// <summary>A workflow file, as its text says.</summary>
internal sealed class Workflow
{
    private readonly YamlMappingNode root;

    public Workflow(string name, string text)
    {
        (Name, Text) = (name, text);
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        root = (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    public string Name { get; }

    public string Text { get; }

    public YamlMappingNode Root => root;

    public IReadOnlyDictionary<string, YamlNode> Events => root.Map("on").Entries();

    public IReadOnlyDictionary<string, YamlMappingNode> Jobs =>
        root.Map("jobs").Entries().ToDictionary(job => job.Key, job => (YamlMappingNode)job.Value);

    public IEnumerable<(string Job, YamlMappingNode Step)> Steps =>
        Jobs.SelectMany(job => StepsOf(job.Value).Select(step => (job.Key, step)));

    public static Workflow Read(string name) => new(name, File.ReadAllText(Path.Combine(Repository.Root, ".github", "workflows", name)));

    public static IEnumerable<YamlMappingNode> StepsOf(YamlMappingNode job) => ((YamlSequenceNode)job["steps"]).Cast<YamlMappingNode>();

    /// <summary>The steps that use an action, whatever its version.</summary>
    public IEnumerable<YamlMappingNode> Using(string action) =>
        Steps.Select(entry => entry.Step).Where(step => step.Text("uses")?.StartsWith(action + "@", StringComparison.Ordinal) == true);

    /// <summary>Every node, with the path that leads to it.</summary>
    public IEnumerable<(string Path, YamlNode Node)> Nodes => root.Below("");
}
