using System.Globalization;

namespace RolloutSpecs.Probes.Configuration;

/// <summary>What a setting's value must look like.</summary>
/// <param name="Problem">What is wrong with a setting's value, in words that follow its name, or null; the root is where relative paths
/// start.</param>
public sealed record SettingForm(Func<string, string, string?> Problem)
{
    /// <summary>Anything.</summary>
    public static SettingForm Text { get; } = new((_, _) => null);

    /// <summary>A file or folder; a relative one starts at the repository root.</summary>
    public static SettingForm Path { get; } = new((_, _) => null);

    /// <summary>An RFC 3339 instant with an offset.</summary>
    public static SettingForm Instant { get; } = new((value, _) => InstantOf(value) is null
        ? $"should hold an RFC 3339 instant with an offset, such as 2026-11-23T20:15:00Z, not '{value}'"
        : null);

    /// <summary>An absolute http or https address; it is not repeated, since it may hold a password.</summary>
    public static SettingForm Address { get; } = new((value, _) =>
        !Uri.TryCreate(value, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")
            ? "should hold an absolute http or https address"
        : address.UserInfo.Length + address.Query.Length + address.Fragment.Length > 0
            ? "should hold an address without credentials, query or fragment: give a token in its own variable"
            : null);

    /// <summary>The address of a PostgreSQL.</summary>
    public static SettingForm Database { get; } =
        new((value, _) => DatabaseAddress.Problem(value) is { } problem ? $"is malformed: {problem}" : null);

    /// <summary>owner/name of a repository that is read.</summary>
    public static SettingForm Repository { get; } = new((value, _) =>
        value.Split('/') is [{ Length: > 0 }, { Length: > 0 }] ? null : $"should hold owner/name, not '{value}'");

    /// <summary>owner/name of a repository that is written to.</summary>
    public static SettingForm PublishedRepository { get; } = new((value, _) =>
        Publication.IsRepository(value) ? null : $"should hold owner/name, not '{value}'");

    /// <summary>The folder of a cargo workspace, which must be there.</summary>
    public static SettingForm Workspace { get; } = new((value, root) => Directory.Exists(System.IO.Path.GetFullPath(value, root))
        ? null
        : $"should hold the folder of the cargo workspace; '{value}' is no folder");

    /// <summary>One of some words.</summary>
    public static SettingForm OneOf(params string[] words) => new((value, _) =>
        words.Contains(value) ? null : $"should hold {string.Join(" or ", words)}, not '{value}'");

    /// <summary>The instant that a text holds, or null.</summary>
    public static DateTimeOffset? InstantOf(string text) =>
        DateTimeOffset.TryParseExact(
            text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
        && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T', StringComparison.Ordinal))
            ? instant
            : null;
}
