using System.Text.RegularExpressions;
using Npgsql;
using RolloutSpecs.Probes.Secrets;

namespace RolloutSpecs.Probes.Configuration;

/// <summary>Reads <c>postgresql://user:password@host:port/database?sslmode=…</c>, which Npgsql does not.</summary>
public static partial class DatabaseAddress
{
    private const string Form = "postgresql://user:password@host:port/database, with sslmode and sslrootcert as its only options";

    private static readonly Dictionary<string, SslMode> SslModes = new(StringComparer.Ordinal)
    {
        ["disable"] = SslMode.Disable,
        ["allow"] = SslMode.Allow,
        ["prefer"] = SslMode.Prefer,
        ["require"] = SslMode.Require,
        ["verify-ca"] = SslMode.VerifyCA,
        ["verify-full"] = SslMode.VerifyFull,
    };

    /// <summary>What is wrong with an address, without any part of it; null where nothing is.</summary>
    public static string? Problem(string text) => Read(text).Problem;

    /// <summary>Whether an address is of this machine's loopback.</summary>
    public static bool IsLoopback(string text) =>
        Read(text).Builder is not null && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.IsLoopback;

    internal static (NpgsqlConnectionStringBuilder? Builder, string? Problem) Read(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address)
            || address.Scheme is not ("postgresql" or "postgres")
            || address.Fragment.Length > 0
            || BrokenEscape().IsMatch(text) || Uri.CheckHostName(address.Host) == UriHostNameType.Unknown)
        {
            return (null, $"it should hold {Form}");
        }

        var (user, password) = address.UserInfo.Split(':') switch
        {
            [{ Length: > 0 } name] => (name, null),
            [{ Length: > 0 } name, var secret] => (name, secret),
            _ => ("", (string?)null),
        };
        var database = address.AbsolutePath.Length > 1 ? address.AbsolutePath[1..] : "";
        if (user.Length == 0 || database.Length == 0 || database.Contains('/', StringComparison.Ordinal))
        {
            return (null, $"it should hold {Form}: one user, one host and one database");
        }

        if (password is not null && Uri.UnescapeDataString(password).Length < OrdinaryText.ShortestSecret)
        {
            return (
                null,
                $"its password is shorter than {OrdinaryText.ShortestSecret} characters, so it could not be kept out of the artifacts");
        }

        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = address.Host.Trim('[', ']'),
            Port = address.Port > 0 ? address.Port : NpgsqlConnection.DefaultPort,
            Username = Uri.UnescapeDataString(user),
            Password = password is null ? null : Uri.UnescapeDataString(password),
            Database = Uri.UnescapeDataString(database),
        };
        return WithOptions(builder, address.Query) is { } problem ? (null, problem) : (builder, null);
    }

    private static string? WithOptions(NpgsqlConnectionStringBuilder builder, string query)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var option in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = option.Split('=') is [var left, { Length: > 0 } right] ? (left, Uri.UnescapeDataString(right)) : ("", "");
            if (!seen.Add(name))
            {
                return $"it should hold {Form}, each once";
            }

            switch (name)
            {
                case "sslmode" when SslModes.TryGetValue(value, out var mode):
                    builder.SslMode = mode;
                    break;
                case "sslmode":
                    return $"its sslmode should be one of {string.Join(", ", SslModes.Keys)}";
                case "sslrootcert":
                    builder.RootCertificate = value;
                    break;
                default:
                    return $"it should hold {Form}";
            }
        }

        return null;
    }

    [GeneratedRegex("%(?![0-9A-Fa-f]{2})", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex BrokenEscape();
}
