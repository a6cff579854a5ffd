using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Gherkin.Compatibility;

/// <summary>Where <c>npm ci</c> puts what package.json names.</summary>
internal static class NodeFolder
{
    public static string Root { get; } = Path.Combine(Repository.Root, "tests", "Gherkin", "Compatibility");

    public static string Kit { get; } = Package("compatibility-kit", "features");

    public static string Schema { get; } = Package("messages", "messages.schema.json");

    public static string HtmlFormatter { get; } = Package("html-formatter");

    private static string Package(params string[] path) => Path.Combine([Root, "node_modules", "@cucumber", .. path]);
}
