using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Secrets;

namespace RolloutSpecs.Probes.Outside;

/// <summary>Which variables of this process a command is given; no other, and so no token of ours.</summary>
/// <param name="Names">By name, beside those that every command is given.</param>
/// <param name="Beginnings">By how the name begins, unless the name says that it is a secret's.</param>
public sealed record CommandEnvironment(IReadOnlyList<string> Names, IReadOnlyList<string> Beginnings)
{
    /// <summary>What every command is given: where programs, home and temporary files are, the language, the way out.</summary>
    public static IReadOnlyList<string> Everybody { get; } =
    [
        "PATH", "HOME", "USER", "LOGNAME", "SHELL", "LANG", "LANGUAGE", "TZ", "TMPDIR", "TEMP", "TMP", "LD_LIBRARY_PATH",
        "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR",
        "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR",
        "SystemRoot", "SystemDrive", "windir", "ComSpec", "PATHEXT", "USERNAME", "USERPROFILE", "APPDATA", "LOCALAPPDATA",
        "ProgramData", "ProgramFiles",
    ];

    /// <summary>What every command is given by how the name begins.</summary>
    public static IReadOnlyList<string> EverybodysBeginnings { get; } = ["LC_"];

    /// <summary>git's, which is given none of its own: a caller may have pointed git elsewhere by them.</summary>
    public static CommandEnvironment Git { get; } = new([], []);

    /// <summary>A check's of the ledger and a token command's, which may ask gcloud in turn.</summary>
    public static CommandEnvironment Check { get; } = new(["GOOGLE_APPLICATION_CREDENTIALS", "GOOGLE_CLOUD_PROJECT"], ["CLOUDSDK_"]);

    /// <summary>gcloud's.</summary>
    public static CommandEnvironment Gcloud { get; } = Check with { Names = [.. Check.Names, "CLOUDSDK_AUTH_ACCESS_TOKEN"] };

    /// <summary>gh's, which asks GitHub with a token.</summary>
    public static CommandEnvironment Gh { get; } =
        new(
            ["GH_TOKEN", SystemSettings.GitHubToken.Name, "GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN", "GH_HOST", "GH_CONFIG_DIR"],
            []);

    /// <summary>cargo's: its own, the compilers' and the linkers'.</summary>
    public static CommandEnvironment Cargo { get; } = new(
        [
            "CC", "CXX", "AR", "LD", "CFLAGS", "CXXFLAGS", "LDFLAGS", "MAKEFLAGS",
            "PROTOC", "PROTOC_INCLUDE", "LIBCLANG_PATH", "LIB", "INCLUDE",
        ],
        ["CARGO_", "RUST", "PKG_CONFIG", "OPENSSL_", "SCCACHE_"]);

    /// <summary>Whether a variable of that name is passed on.</summary>
    public bool Passes(string name) =>
        Everybody.Concat(Names).Contains(name, StringComparer.OrdinalIgnoreCase)
        || (EverybodysBeginnings.Concat(Beginnings).Any(beginning => name.StartsWith(beginning, StringComparison.Ordinal))
            && !SecretName.SaysSo(name));

    /// <summary>Variables to set, or with null to take away from those that a command would inherit.</summary>
    /// <param name="inherited">The names of all that it would inherit.</param>
    /// <param name="own">What is set for it.</param>
    public IReadOnlyDictionary<string, string?> Of(IEnumerable<string> inherited, IReadOnlyDictionary<string, string?> own) =>
        inherited.Where(name => !Passes(name) && !own.ContainsKey(name))
            .Select(name => KeyValuePair.Create(name, (string?)null))
            .Concat(own)
            .ToDictionary();
}
