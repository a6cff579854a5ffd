using RolloutSpecs.Gates.Evidence;

namespace RolloutSpecs.Probes.Outside;

/// <summary>Where an executable is not installed, answers with a recorded transcript and marks it so; rehearsals only.</summary>
/// <param name="outside">Who is asked first.</param>
/// <param name="transcripts">Recorded answers, by command line.</param>
public sealed class TranscriptOutside(IOutside outside, IReadOnlyDictionary<string, ProcessAnswer> transcripts) : IOutside
{
    /// <inheritdoc/>
    public async Task<Exchange> AskAsync(Question question)
    {
        var exchange = await outside.AskAsync(question);
        return exchange.Answer is NoAnswer { Kind: NoAnswerKind.NotStarted }
            && question is ProcessQuestion process
            && transcripts.TryGetValue(string.Join(' ', [Path.GetFileName(process.Executable), .. process.Arguments]), out var recorded)
                ? exchange with
                {
                    Answer = recorded,
                    Substituted = $"{Path.GetFileName(process.Executable)} is not installed: this is a recorded transcript",
                }
                : exchange;
    }
}
