using System.Diagnostics.CodeAnalysis;
using RolloutSpecs.Gates.Evidence;

namespace RolloutSpecs.Probes.Outside;

/// <summary>The outside itself.</summary>
/// <param name="http">Asks over HTTP.</param>
/// <param name="processes">Runs processes.</param>
/// <param name="clock">Says when.</param>
/// <param name="redactor">Takes secrets out before anything else sees the answer.</param>
public sealed class RealOutside(HttpAsker http, ProcessAsker processes, TimeProvider clock, Redactor redactor) : IOutside
{
    /// <inheritdoc/>
    public async Task<Exchange> AskAsync(Question question)
    {
        var askedAt = clock.GetUtcNow();
        var started = clock.GetTimestamp();
        var answer = await AnsweredAsync(question);
        var duration = TimeSpan.FromMilliseconds(Math.Round(clock.GetElapsedTime(started).TotalMilliseconds));
        return new Exchange(question.Text, question.Command, askedAt, duration, answer);
    }

    [SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "One bad answer costs one exchange and never the run; what is not known is never green.")]
    private async Task<Answer> AnsweredAsync(Question question)
    {
        try
        {
            return Redacted(AnswerBounds.Hold(await FoundAsync(question)));
        }
        catch (Exception failure)
        {
            return new NoAnswer(NoAnswerKind.Unreadable, Told(failure));
        }
    }

    [SuppressMessage(
        "Design", "CA1031:Do not catch general exception types", Justification = "What cannot be redacted is not told.")]
    private string Told(Exception failure)
    {
        try
        {
            return redactor.Name($"asking failed: {failure.GetType().Name}: {failure.Message}".ReplaceLineEndings(" "));
        }
        catch (Exception)
        {
            return $"asking failed: {failure.GetType().Name}";
        }
    }

    private async Task<Answer> FoundAsync(Question question) => question switch
    {
        HttpQuestion asked => await http.AskAsync(asked),
        ProcessQuestion asked => await processes.AskAsync(asked),
        FileQuestion asked => await BoundedAsking.AskAsync(() => Task.FromResult(FileAsker.Ask(asked)), clock),
        FolderQuestion asked => await BoundedAsking.AskAsync(() => Task.FromResult(FolderAsker.Ask(asked)), clock),
        StoreQuestion asked => await BoundedAsking.AskAsync(() => StoreAsker.AskAsync(asked, clock), clock),
        DatabaseQuestion asked => await DatabaseAsker.AskAsync(asked, clock),
        _ => new NoAnswer(NoAnswerKind.NotStarted, $"nobody knows how to ask {question.Text}"),
    };

    private Answer Redacted(Answer answer) => answer switch
    {
        HttpAnswer http => http with
        {
            Headers = http.Headers.ToDictionary(header => header.Key, header => redactor.Redact(header.Value)),
            Body = redactor.Redact(http.Body),
        },
        ProcessAnswer process => process with { Output = redactor.Redact(process.Output), Error = redactor.Redact(process.Error) },
        // A text that redaction would change would then be judged as something that nobody wrote.
        TextAnswer text when redactor.Redact(text.Text) != text.Text => new NoAnswer(
            NoAnswerKind.Unreadable, $"it holds {Held(text.Text)}: take it out"),
        NoAnswer none => none with { Message = redactor.Name(none.Message), Output = redactor.Redact(none.Output) },
        _ => answer,
    };

    private string Held(string text) => redactor.NamesIn(text) is { Count: > 0 } names
        ? $"the value of the secret variable {string.Join(" and ", names)}"
        : "credentials in an address";
}
