using System.Text.RegularExpressions;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Secrets;

namespace RolloutSpecs.Probes.Outside;

/// <summary>Replaces secrets by the names of the variables that hold them, in each spelling in which they travel.</summary>
public sealed partial class Redactor
{
    private readonly SecretBook secrets;
    private readonly IReadOnlyList<(string Place, string Name)> places;

    /// <summary>Knows the secrets and places among these variables, settings of this project or not.</summary>
    public Redactor(IEnumerable<KeyValuePair<string, string>> variables)
    {
        var given = variables.Where(variable => variable.Value.Length > 0).ToList();
        secrets = new SecretBook(SecretVariables.Of(given, SettingCatalogue.IsSecret));
        places = [.. given.Where(setting => SettingCatalogue.Named(setting.Key)?.Kind == SettingKind.Place)
            .Select(setting => (setting.Value.TrimEnd('/'), setting.Key))
            .OrderByDescending(place => place.Item1.Length)];
    }

    /// <summary>Takes out a secret that a command or file has yielded from now on, and those that it yielded before.</summary>
    /// <param name="name">What stands in its place, such as <c>SYNC_TOKEN_WEB</c>.</param>
    /// <param name="secret">The secret.</param>
    /// <exception cref="ConfigurationException">It is too short to be told from ordinary text.</exception>
    public void Learn(string name, string secret)
    {
        var value = secret.Trim();
        if (value.Length < OrdinaryText.ShortestSecret)
        {
            throw new ConfigurationException($"what was yielded for {name} is shorter than {OrdinaryText.ShortestSecret} characters, "
                + "so it could not be kept out of the artifacts: have it yield a real token");
        }

        secrets.Add(new Secret(name, value));
    }

    /// <summary>The text without secrets.</summary>
    public string Redact(string text)
    {
        text = AuthorizationHeader().Replace(UrlCredentials().Replace(secrets.Replace(text), "$1…@"), "$1…");
        return ValueOfVariable().Replace(VariableOfValue().Replace(text, "$1…\""), "$1…\"");
    }

    /// <summary>The names of the secrets in a text.</summary>
    public IReadOnlyList<string> NamesIn(string text) => secrets.NamesIn(text);

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

    [GeneratedRegex(@"([a-zA-Z][a-zA-Z0-9+.-]{0,20}://)[^\s/@""']{1,500}@", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex UrlCredentials();
}
