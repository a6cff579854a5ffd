using System.Collections.Immutable;

namespace RolloutSpecs.Rehearsal.Workspaces;

/// <summary>The texts that are embedded in this assembly.</summary>
internal static class Resources
{
    /// <summary>All texts under a prefix, by their path below it, in a fixed order.</summary>
    public static ImmutableSortedDictionary<string, string> Under(string prefix) =>
        typeof(Resources).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            // Built on Windows, a name below the prefix has back slashes.
            .ToImmutableSortedDictionary(name => name[prefix.Length..].Replace('\\', '/'), Read, StringComparer.Ordinal);

    private static string Read(string name)
    {
        using var stream = typeof(Resources).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
