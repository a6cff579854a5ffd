using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using FluentAssertions.Common;
using Xunit.Sdk;

namespace RolloutSpecs.Tests.Infra;

/// <summary>A failed assertion in a few lines: a whole output or report in a message hides what it is about.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "There is none without a message.")]
internal sealed class ShortFailure(string message) : XunitException(ShortFailure.Shorten(message))
{
    private const int Head = 3;
    private const int Tail = 1;
    private const int Frames = 2;
    private const int Width = 400;

    /// <summary>Where in the tests it failed, without the frames of the libraries between.</summary>
    public override string? StackTrace => base.StackTrace is { } trace
        ? string.Join('\n', trace.Split('\n').Where(IsOfTests).Take(Frames))
        : null;

    /// <summary>The message's first and last lines, none of them long.</summary>
    public static string Shorten(string message)
    {
        var lines = message.Trim().ReplaceLineEndings("\n").Split('\n');
        IEnumerable<string> kept = lines.Length <= Head + Tail + 1
            ? lines
            : [.. lines.Take(Head), $"… ({lines.Length - Head - Tail} lines)", .. lines.TakeLast(Tail)];
        return string.Join('\n', kept.Select(Cut));
    }

    [ModuleInitializer]
    internal static void Use() => Services.ThrowException = message => throw new ShortFailure(message);

    private static bool IsOfTests(string frame) =>
        frame.Contains("RolloutSpecs.Tests.", StringComparison.Ordinal)
            && !frame.Contains($".{nameof(ShortFailure)}.", StringComparison.Ordinal);

    private static string Cut(string line) => line.Length <= Width
        ? line
        : $"{line[..(Width / 2)]} … {line[^(Width / 2)..]}";
}
