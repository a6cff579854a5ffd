using Cucumber.Messages;
using Io.Cucumber.Messages.Types;
using RolloutSpecs.Gherkin.Recording;

namespace RolloutSpecs.Gherkin.Messages;

/// <summary>Tells what became of a step or hook.</summary>
internal static class ResultMessages
{
    /// <summary>The result; what was thrown is told with the places in <paramref name="where"/>.</summary>
    public static TestStepResult Of(StepResult result, IEnumerable<string> where)
    {
        var message = result.Message.Length > 0 ? result.Message : null;
        return new TestStepResult(
            Converters.ToDuration(result.Duration),
            message,
            result.Status,
            result.Error is null ? null : Of(result.Error, message, where));
    }

    // Not the runtime's stack trace: it names the building machine's folders, and an optimised build leaves frames out.
    public static Io.Cucumber.Messages.Types.Exception Of(System.Exception error, string? message, IEnumerable<string> where)
    {
        var type = error.GetType().FullName!;
        return new(type, message, string.Join('\n', where.Prepend($"{type}: {message}")));
    }
}
