using RolloutSpecs.Gates;
using RolloutSpecs.Probes;

namespace RolloutSpecs.Run.Composing;

/// <summary>An outside without cargo, whatever is on the PATH.</summary>
/// <param name="outside">Who is asked all else.</param>
/// <param name="clock">Says when.</param>
internal sealed class WithoutCargo(IOutside outside, TimeProvider clock) : IOutside
{
    /// <inheritdoc/>
    public Task<Exchange> AskAsync(Question question) => question is ProcessQuestion { Executable: "cargo" }
        ? Task.FromResult(new Exchange(
            question.Text,
            question.Command,
            clock.GetUtcNow(),
            TimeSpan.Zero,
            new NoAnswer(NoAnswerKind.NotStarted, "cargo is left alone")))
        : outside.AskAsync(question);
}
