using YamlDotNet.RepresentationModel;

namespace RolloutSpecs.Tests.Workflows;

/// <summary>Reads YAML nodes by name.</summary>
internal static class YamlNodes
{
    public static IReadOnlyDictionary<string, YamlNode> Entries(this YamlMappingNode map) =>
        map.Children.ToDictionary(entry => ((YamlScalarNode)entry.Key).Value!, entry => entry.Value);

    public static YamlNode? Member(this YamlMappingNode map, string name) => map.Entries().GetValueOrDefault(name);

    public static YamlMappingNode Map(this YamlMappingNode map, string name) => (YamlMappingNode)map.Entries()[name];

    public static string? Text(this YamlMappingNode map, string name) => (map.Member(name) as YamlScalarNode)?.Value;

    public static string? With(this YamlMappingNode step, string name) => (step.Member("with") as YamlMappingNode)?.Text(name);

    public static IEnumerable<(string Path, YamlNode Node)> Below(this YamlNode node, string path) => node switch
    {
        YamlMappingNode map => map.Entries().SelectMany(entry => entry.Value.Below($"{path}/{entry.Key}")).Prepend((path, node)),
        YamlSequenceNode list => list.SelectMany((item, index) => item.Below($"{path}/{index}")).Prepend((path, node)),
        _ => [(path, node)],
    };
}
