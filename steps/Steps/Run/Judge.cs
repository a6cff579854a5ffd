using RolloutSpecs.Gates;
using RolloutSpecs.Probes;

namespace RolloutSpecs.Steps;

/// <summary>Keeps what a scenario's steps judge, and on which questions; one a scenario.</summary>
public sealed class Judge
{
    private readonly List<Judgement> judgements = [];
    private readonly List<string> questions = [];
    private SelfTestResult? tested;
    private StageSpan? span;
    private string? beside;

    /// <summary>The scenario's judgement so far; undecided where no step has judged.</summary>
    public Judgement Judgement
    {
        get
        {
            var judgement = judgements.RollUp();
            return judgement with
            {
                Reason = beside is null ? judgement.Reason : $"{judgement.Reason}; {beside}",
                SelfTest = tested,
                Window = span?.ToJudged(),
            };
        }
    }

    /// <summary>Whether a step has judged.</summary>
    public bool HasJudged => judgements.Count > 0;

    /// <summary>The questions whose answers were judged.</summary>
    public IReadOnlyList<string> Questions => [.. questions.Distinct()];

    /// <summary>Judges an answer.</summary>
    /// <exception cref="RedException">It is not a pass.</exception>
    public void That<T>(Asked<T> asked, Func<T, Judgement> judge)
    {
        questions.AddRange(asked.Questions);
        That(judge(asked.Answer));
    }

    /// <summary>Adds a judgement.</summary>
    /// <exception cref="RedException">It is not a pass.</exception>
    public void That(Judgement judgement)
    {
        judgements.Add(judgement);
        if (judgement.Verdict != Verdict.Pass)
        {
            throw new RedException(judgement);
        }
    }

    /// <summary>Notes how a judgement did on injected inputs before it was made; null where nobody knew what to inject.</summary>
    public void Tested(SelfTestResult? result) => tested = tested is null || result is null ? result ?? tested : tested + result;

    /// <summary>Notes the span that is judged.</summary>
    /// <param name="judged">The span.</param>
    /// <param name="says">What the reason must say of it besides, or null.</param>
    public void Spans(StageSpan judged, string? says) => (span, beside) = (judged, says);

    /// <summary>Notes that a question's answer is judged on.</summary>
    public void Cite(string question) => questions.Add(question);

    /// <summary>Notes that an answer was used.</summary>
    public T Using<T>(Asked<T> asked)
    {
        questions.AddRange(asked.Questions);
        return asked.Answer;
    }
}
