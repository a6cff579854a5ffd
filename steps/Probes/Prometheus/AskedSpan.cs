using RolloutSpecs.Gates.Evidence;

namespace RolloutSpecs.Probes.Prometheus;

/// <summary>What was asked for a span and what it holds, or why that is not known.</summary>
internal sealed record AskedSpan(IReadOnlyList<string> Questions, IReadOnlyList<FoundSeries> Series, UnreadableSamplesException? Failure)
{
    public static AskedSpan Of(SampleSelector selector, SampleSpan span, Exchange exchange)
    {
        try
        {
            return new AskedSpan([exchange.Question], Read(exchange.Answer, span), null);
        }
        catch (UnreadableSamplesException failure)
        {
            return new AskedSpan([exchange.Question], [], new UnreadableSamplesException(
                $"{failure.Message}; asked for {selector.Text}[{span.Length}] at time={span.Time} ({span.Begin} to {span.End})",
                failure.Remediation));
        }
    }

    public AskedSpan Then(AskedSpan next) => new([.. Questions, .. next.Questions], [.. Series, .. next.Series], Failure ?? next.Failure);

    private static IReadOnlyList<FoundSeries> Whole(HttpAnswer answer, SampleSpan span)
    {
        PartialAnswers.Refuse(answer.Headers);
        return MatrixReader.Read(answer.Body, span);
    }

    private static IReadOnlyList<FoundSeries> Read(Answer answer, SampleSpan span) => answer switch
    {
        HttpAnswer { Status: 200 } http => Whole(http, span),
        HttpAnswer http => throw PrometheusFailures.Of(http.Status, http.Body),
        NoAnswer none => throw PrometheusFailures.Of(none),
        _ => throw new UnreadableSamplesException("something other than an HTTP answer came back", "look at the evidence"),
    };
}
