using RolloutSpecs.Gates.Evidence;

namespace RolloutSpecs.Probes.Outside;

/// <summary>Holds answers to a depth that every reader of them stands.</summary>
internal static class AnswerBounds
{
    /// <summary>How deep JSON may be nested, which is also where System.Text.Json stops.</summary>
    public const int DeepestNesting = 64;

    /// <summary>That an answer is nested too deep, in words.</summary>
    public static string TooDeep { get; } = $"the answer is nested deeper than {DeepestNesting}";

    /// <summary>The answer, or that it is nested too deep: libraries that read JSON by recursion fill the stack.</summary>
    public static Answer Hold(Answer answer) => answer is HttpAnswer http && IsTooDeep(http.Body)
        ? new NoAnswer(NoAnswerKind.Unreadable, TooDeep)
        : answer;

    /// <summary>Whether a body is JSON, by its beginning, and nested deeper than is read.</summary>
    public static bool IsTooDeep(string body)
    {
        if (body.AsSpan().TrimStart() is not ['{' or '[', ..])
        {
            return false;
        }

        var (depth, quoted) = (0, false);
        for (var at = 0; at < body.Length && depth <= DeepestNesting; at++)
        {
            switch (body[at])
            {
                case '\\' when quoted:
                    at++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case '{' or '[' when !quoted:
                    depth++;
                    break;
                case '}' or ']' when !quoted:
                    depth--;
                    break;
                default:
                    break;
            }
        }

        return depth > DeepestNesting;
    }
}
