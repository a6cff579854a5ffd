using Microsoft.AspNetCore.Http;

namespace RolloutSpecs.Rehearsal;

/// <summary>The Khala runtime in a world whose clock runs.</summary>
/// <param name="behaviour">How it behaves.</param>
/// <param name="clock">What it goes by; it starts now.</param>
internal sealed class RunningRuntime(RuntimeBehaviour behaviour, TimeProvider clock)
{
    private readonly DateTimeOffset start = clock.GetUtcNow();

    public Task<Reply?> AnswerAsync(HttpContext context)
    {
        var uptime = clock.GetUtcNow() - start;
        var now = behaviour with { Healthz = RuntimeReplies.Later(behaviour.Healthz, uptime) };
        return Task.FromResult<Reply?>(RuntimeServer.Answers(now)(context.Request));
    }
}
