using System.Globalization;
using System.Text.RegularExpressions;

namespace RolloutSpecs.Gates.Text;

/// <summary>Text from elsewhere as a console may show it: it holds no command to who reads the log, and reorders nothing.</summary>
/// <remarks>The logger, which knows nothing of ours, compiles this very file.</remarks>
static partial class ConsoleText
{
    /// <summary>The same text with line ends as <c>\n</c> and hidden characters shown by their code point.</summary>
    public static string Visible(string text) => Hidden().Replace(
        text.Replace("\r\n", "\n", StringComparison.Ordinal),
        match => string.Create(CultureInfo.InvariantCulture, $"[U+{(int)match.Value[0]:X4}]"));

    /// <summary>Lines in which no line begins a workflow command, and none holds one.</summary>
    public static string Lines(string text) =>
        Command().Replace(Beginning().Replace(Visible(text), "${before}: :"), "## ${command}");

    /// <summary>The same as one line.</summary>
    public static string Line(string text) => Lines(text.ReplaceLineEndings(" "));

    // Controls but tab and line feed; soft hyphen, zero-width and direction marks, embeddings, isolates, the byte order mark.
    [GeneratedRegex("[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\u00AD\\u061C\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u2069\\uFEFF]")]
    private static partial Regex Hidden();

    [GeneratedRegex(@"##(?<command>vso\[|\[)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Command();

    // GitHub's runner looks for it after blanks of any kind.
    [GeneratedRegex(@"^(?<before>[^\S\n]*)::", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();
}
