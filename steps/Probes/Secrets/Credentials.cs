using System.Text.RegularExpressions;

namespace RolloutSpecs.Probes.Secrets;

/// <summary>Finds credentials within a value: user information of addresses, and passwords of connection strings.</summary>
public static partial class Credentials
{
    private const int ShortestTokenAsUser = 16;

    /// <summary>Passwords, and users that are a token themselves, each as it is spelled and unescaped.</summary>
    public static IEnumerable<string> Within(string value) =>
        UserInformation().Matches(value).SelectMany(match => OfUser(match.Groups["user"].Value, match.Groups["password"]))
            .Concat(Member().Matches(value).Select(match => match.Groups["password"].Value))
            .SelectMany(found => new[] { found, Uri.UnescapeDataString(found) })
            .Where(found => found.Length > 0)
            .Distinct();

    // As in https://TOKEN@host and https://TOKEN:x-oauth-basic@host.
    private static IEnumerable<string> OfUser(string user, Group password) => (password.Success, user.Length) switch
    {
        (false, _) => OrdinaryText.Is(user) ? [] : [user],
        (true, >= ShortestTokenAsUser) => [user, password.Value],
        _ => [password.Value],
    };

    [GeneratedRegex(@"://(?<user>[^\s/:@]{0,2000})(:(?<password>[^\s/@]{1,2000}))?@", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex UserInformation();

    [GeneratedRegex(
        @"(?:password|passwd|pwd|token|secret)=(?<password>[^\s;&""']{1,2000})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        10_000)]
    private static partial Regex Member();
}
