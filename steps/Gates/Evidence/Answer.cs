using System.Text.Json.Serialization;

namespace RolloutSpecs.Gates.Evidence;

/// <summary>What came back from the outside, secrets already replaced by their variable's name.</summary>
[JsonDerivedType(typeof(HttpAnswer), "http")]
[JsonDerivedType(typeof(ProcessAnswer), "process")]
[JsonDerivedType(typeof(TextAnswer), "text")]
[JsonDerivedType(typeof(NoAnswer), "none")]
public abstract record Answer;

/// <summary>An HTTP response.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Headers">The headers that judging needs, by lower-case name.</param>
/// <param name="Body">The body as text.</param>
public sealed record HttpAnswer(int Status, IReadOnlyDictionary<string, string> Headers, string Body) : Answer;

/// <summary>A process that ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
public sealed record ProcessAnswer(int ExitCode, string Output, string Error) : Answer;

/// <summary>A text that was read, such as the ledger.</summary>
/// <param name="Text">The whole text.</param>
public sealed record TextAnswer(string Text) : Answer;

/// <summary>Nothing came back.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Message">What the system said, for a person.</param>
/// <param name="Output">What had been printed before, where it was a process.</param>
public sealed record NoAnswer(NoAnswerKind Kind, string Message, string Output = "") : Answer;

/// <summary>Why nothing came back.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NoAnswerKind>))]
public enum NoAnswerKind
{
    /// <summary>Nobody could be reached.</summary>
    Unreachable,

    /// <summary>The time limit ended it.</summary>
    TimedOut,

    /// <summary>The executable does not exist or cannot be started.</summary>
    NotStarted,

    /// <summary>A replay was asked for an exchange that was not recorded.</summary>
    NotRecorded,

    /// <summary>The answer broke off, or was larger than the bound.</summary>
    Unreadable,
}
