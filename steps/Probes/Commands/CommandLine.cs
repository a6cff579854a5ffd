using System.Text.RegularExpressions;

namespace RolloutSpecs.Probes;

/// <summary>Writes a command as a person can paste it into a POSIX shell.</summary>
public static partial class CommandLine
{
    /// <summary>The command, with arguments quoted where a shell would read them.</summary>
    public static string Of(string executable, IEnumerable<string> arguments) =>
        string.Join(' ', arguments.Prepend(executable).Select(Quoted));

    private static string Quoted(string argument) => Harmless().IsMatch(argument)
        ? argument
        : $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"^\$?[A-Za-z0-9_./:=@%^,+-]+$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Harmless();
}
