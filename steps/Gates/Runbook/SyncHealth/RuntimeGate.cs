using System.Text.Json;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Text;

namespace RolloutSpecs.Gates.Runbook.SyncHealth;

/// <summary>Judges the Khala runtime's readiness, health and projector drift from its HTTP answers.</summary>
public static class RuntimeGate
{
    private const string CheckAddress = "check RUNTIME_BASE_URL and the runtime, then run the gate again";

    private static readonly string[] ReadyParts = ["authority_ready", "projector_ready", "workers_ready"];

    /// <summary>Judges <c>/readyz</c>: 200 and ready in every part.</summary>
    public static Judgement JudgeReadiness(Answer answer)
    {
        if (answer is not HttpAnswer { Status: 200 or 503 } http)
        {
            return NotAnswered("/readyz", "ready", answer);
        }

        if (Json.Object(http.Body) is not { } body || body.Text("status") is not { } status)
        {
            return Unexpected("/readyz", "a status");
        }

        var missing = ReadyParts.Where(part => body.Flag(part) is null).ToList();
        var unready = ReadyParts.Where(part => body.Flag(part) == false).ToList();
        return (http.Status, status) switch
        {
            (503, _) or (_, "not_ready") => Judgement.Fail(
                $"expected the runtime to be ready; /readyz says {status} ({http.Status}){Because(unready)}",
                "look at the runtime's log for why it is not ready, then run the gate again"),
            _ when unready.Count > 0 => Judgement.Fail(
                $"expected the runtime to be ready; /readyz says {status}, but not in every part{Because(unready)}",
                "look at the runtime's log for why it is not ready, then run the gate again"),
            (200, "ready") when missing.Count > 0 => Unexpected("/readyz", string.Join(", ", missing)),
            (200, "ready") => Judgement.Pass("the runtime is ready: authority, projector and workers"),
            _ => Judgement.Undecided(
                $"expected the runtime to be ready; /readyz says '{status}', which this runbook does not know", CheckAddress),
        };
    }

    /// <summary>Judges <c>/healthz</c>: 404 is noted, since an edge may hide it.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="writeMode">The authority_write_mode that is expected.</param>
    public static Judgement JudgeHealth(Answer answer, string writeMode)
    {
        if (answer is HttpAnswer { Status: 404 })
        {
            return Judgement.Pass("/healthz is not shown here (404); /readyz decides");
        }

        if (answer is not HttpAnswer { Status: 200 } http)
        {
            return NotAnswered("/healthz", "healthy", answer);
        }

        if (Json.Object(http.Body) is not { } body
            || body.Text("status") is not { } status
            || body.Text("authority_write_mode") is not { } mode)
        {
            return Unexpected("/healthz", "a status and an authority_write_mode");
        }

        return (status, mode) switch
        {
            ("ok", _) when mode == writeMode => Judgement.Pass($"/healthz says ok, authority_write_mode {mode}"),
            ("ok", _) => Judgement.Fail(
                $"expected the runtime's authority_write_mode to be {writeMode}; it is {mode}",
                "make the runtime the authority's writer again, then run the gate again"),
            _ => Judgement.Fail($"expected the runtime to be healthy; /healthz says {status}", CheckAddress),
        };
    }

    /// <summary>Judges the drift of one topic: clean only where a ready runtime answers 404 not_found.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="readiness">The runtime's readiness, without which a 404 says nothing.</param>
    /// <param name="answer">The answer for the topic.</param>
    public static Judgement JudgeDrift(string topic, Judgement readiness, Answer answer) => answer switch
    {
        HttpAnswer { Status: 404 } http when Json.Object(http.Body)?.Text("error") == "not_found" => readiness.Verdict == Verdict.Pass
            ? Judgement.Pass($"no projector drift is recorded on {topic}")
            : Judgement.Undecided(
                $"no projector drift is told on {topic}, but the runtime did not answer as ready, so that says nothing", CheckAddress),
        HttpAnswer { Status: 404 } => Judgement.Undecided(
            $"expected no projector drift on {topic}; the 404 is not the runtime's (no error: not_found)", CheckAddress),
        HttpAnswer { Status: 200 } http when Json.Object(http.Body)?.Member("drift") is { ValueKind: JsonValueKind.Object } drift =>
            Judgement.Fail(
                $"expected no projector drift on {topic}; {drift.Text("reason") ?? "drift"}: "
                    + $"expected sequence {drift.Plain("expected_next_seq")}, "
                + $"incoming {drift.Plain("incoming_seq")}, last seen {drift.Plain("last_seen_seq")}, "
                + $"detected at {drift.Plain("detected_at")}",
                $"rebuild the projection of {topic} and clear its checkpoint, then run the gate again"),
        HttpAnswer { Status: 200 } => Unexpected($"the drift of {topic}", "a drift"),
        _ => NotAnswered($"the drift of {topic}", "free of drift", answer),
    };

    private static string Because(List<string> unready) => unready.Count == 0 ? "" : $": {string.Join(", ", unready)} is false";

    private static Judgement Unexpected(string what, string missing) =>
        Judgement.Undecided($"{what} has an unexpected shape: expected {missing}", CheckAddress);

    private static Judgement NotAnswered(string what, string expected, Answer answer) => answer switch
    {
        HttpAnswer { Status: 401 or 403 } http => Judgement.Undecided(
            $"expected the runtime to be {expected}; {what} answered {http.Status}",
            "give a valid RUNTIME_ADMIN_TOKEN, then run the gate again"),
        HttpAnswer http => Judgement.Undecided($"expected the runtime to be {expected}; {what} answered {http.Status}", CheckAddress),
        NoAnswer none => Judgement.Undecided($"expected the runtime to be {expected}; {what}: {none.Message}", CheckAddress),
        _ => Judgement.Undecided($"{what} gave an answer of no known kind", "look at the evidence"),
    };
}
