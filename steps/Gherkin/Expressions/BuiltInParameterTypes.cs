using System.Numerics;

namespace RolloutSpecs.Gherkin.Expressions;

internal static class BuiltInParameterTypes
{
    private const string Anything = ".*";
    private const string Decimal = @"[-+]?(?:\d+(?:\.\d+)?|\.\d+)(?:E[-+]?\d+)?";

    // In two parts as the official suite expects the pattern.
    private static string[] Integer => [@"-?\d+", @"\d+"];

    public static IEnumerable<ParameterType> Official() =>
    [
        Of<int>("int", Integer, snippets: true, preferred: true),
        Of<float>("float", [Decimal], snippets: true),
        Of<double>("double", [Decimal]),
        // No .NET type holds every decimal number; System.Decimal ends at 28 digits. A step that takes a decimal
        // gets one, or a clear error where digits would be lost.
        Of<BigDecimal>("bigdecimal", [Decimal]),
        Of<BigInteger>("biginteger", Integer),
        Of<byte>("byte", Integer),
        Of<short>("short", Integer),
        Of<long>("long", Integer),
        Of<string>("word", [@"[^\s]+"]),
        Of<string>("", [Anything], preferred: true),
        // The inner groups are there because formatters get to see them in Cucumber Messages.
        new("string", ["""
            "([^"\\]*(\\.[^"\\]*)*)"|'([^'\\]*(\\.[^'\\]*)*)'
            """], typeof(string), Unquote),
    ];

    public static IEnumerable<ParameterType> DotNet() =>
    [
        Of<byte>(nameof(Byte), Integer),
        Of<short>(nameof(Int16), Integer),
        Of<int>(nameof(Int32), Integer),
        Of<long>(nameof(Int64), Integer),
        Of<float>(nameof(Single), [Decimal]),
        Of<double>(nameof(Double), [Decimal]),
        Of<decimal>(nameof(System.Decimal), [Decimal]),
        Of<decimal>("decimal", [Decimal]),
        Of<bool>(nameof(Boolean), [Anything]),
        Of<char>(nameof(Char), [Anything]),
        Of<DateTime>(nameof(DateTime), [Anything]),
        Of<Guid>(nameof(Guid), [Anything]),
    ];

    private static ParameterType Of<T>(string name, string[] regexps, bool snippets = false, bool preferred = false) =>
        new(name, regexps, typeof(T), groups => TextConverter.Convert(groups[0]!, typeof(T)))
        {
            UseForSnippets = snippets,
            PreferForRegexpMatch = preferred,
        };

    // One of the two alternatives matched; the other's group is null.
    private static string Unquote(IReadOnlyList<string?> groups) =>
        string.Concat(groups).Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\'", "'", StringComparison.Ordinal);
}
