using System.Text;
using System.Text.RegularExpressions;
using RolloutSpecs.Probes.Configuration;

namespace RolloutSpecs.Probes.Outside;

/// <summary>Replaces secrets by the names of the variables that hold them, in each spelling in which they travel.</summary>
public sealed partial class Redactor
{
    private readonly IReadOnlyList<(string Secret, string Name)> secrets;
    private readonly IReadOnlyList<(string Place, string Name)> places;

    /// <summary>Knows the secrets and places among these settings.</summary>
    public Redactor(IEnumerable<KeyValuePair<string, string>> settings)
    {
        var given = settings.Where(setting => setting.Value.Length > 0).ToList();
        secrets = [.. given.Where(setting => SettingCatalogue.IsSecret(setting.Key))
            .SelectMany(setting => Spellings(setting.Value).Select(spelling => (spelling, setting.Key)))
            .Concat(given.SelectMany(UserInfo))
            .Where(secret => secret.Item1.Length > 0)
            .OrderByDescending(secret => secret.Item1.Length)];
        places = [.. given.Where(setting => SettingCatalogue.Named(setting.Key)?.Kind == SettingKind.Place)
            .Select(setting => (setting.Value.TrimEnd('/'), setting.Key))
            .OrderByDescending(place => place.Item1.Length)];
    }

    /// <summary>The text without secrets.</summary>
    public string Redact(string text)
    {
        foreach (var (secret, name) in secrets)
        {
            text = text.Replace(secret, $"${name}", StringComparison.Ordinal);
        }

        text = AuthorizationHeader().Replace(UrlCredentials().Replace(text, "$1…@"), "$1…");
        return ValueOfVariable().Replace(VariableOfValue().Replace(text, "$1…\""), "$1…\"");
    }

    /// <summary>The text without secrets, and with addresses and folders replaced by the names of their variables.</summary>
    public string Name(string text)
    {
        text = Redact(text);
        foreach (var (place, name) in places)
        {
            text = text.Replace(place, $"${name}", StringComparison.Ordinal);
        }

        return text;
    }

    private static IEnumerable<string> Spellings(string secret)
    {
        var bytes = Encoding.UTF8.GetBytes(secret);
        return new[]
        {
            secret,
            secret.Trim(),
            Uri.EscapeDataString(secret),
            PercentSign().Replace(Uri.EscapeDataString(secret), match => match.Value.ToLowerInvariant()),
            secret.Replace("/", "\\/", StringComparison.Ordinal),
            Convert.ToBase64String(bytes),
            Convert.ToBase64String(bytes).TrimEnd('='),
            secret.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal),
        }.Distinct();
    }

    private static IEnumerable<(string, string)> UserInfo(KeyValuePair<string, string> setting)
    {
        if (!Uri.TryCreate(setting.Value, UriKind.Absolute, out var address) || !address.UserInfo.Contains(':', StringComparison.Ordinal))
        {
            return [];
        }

        var password = address.UserInfo[(address.UserInfo.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return Spellings(password).Concat(Spellings(Uri.UnescapeDataString(password)))
            .Distinct()
            .Select(spelling => (spelling, setting.Key));
    }

    [GeneratedRegex(
        @"(authorization:\s{0,9}[a-z]{1,20}\s{1,9})[^\s$""']+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex AuthorizationHeader();

    // What a container is given may be a secret that no setting of ours holds; only the runtime's policy is no secret, and needed.
    [GeneratedRegex(
        @"(""name"":\s{0,200}""(?!RUNTIME_KHALA_)[^""]{0,200}"",\s{0,200}""value"":\s{0,200}"")(?:[^""\\]|\\.)*""",
        RegexOptions.CultureInvariant,
        10_000)]
    private static partial Regex ValueOfVariable();

    [GeneratedRegex(
        @"(""value"":\s{0,200}"")(?:[^""\\]|\\.)*""(?=,\s{0,200}""name"":\s{0,200}""(?!RUNTIME_KHALA_))",
        RegexOptions.CultureInvariant,
        10_000)]
    private static partial Regex VariableOfValue();

    [GeneratedRegex("%[0-9A-F]{2}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PercentSign();

    [GeneratedRegex(@"([a-zA-Z][a-zA-Z0-9+.-]{0,20}://)[^\s/@""']{1,500}@", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex UrlCredentials();
}
