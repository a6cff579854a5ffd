using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Observer.Canary;
using RolloutSpecs.Observer.Tokens;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Observing.Canary;

/// <summary>The canary sends what the surface's own client sends, and asks once what a foreign page would get.</summary>
public sealed class CanaryOriginSpecs
{
    [Fact]
    public async Task It_asks_with_its_own_origin_and_with_a_foreign_one_past_every_head()
    {
        var asked = new ConcurrentQueue<string>();
        await using var site = await LoopbackSite.StartAsync(async context =>
        {
            asked.Enqueue($"{context.Request.Headers.Origin} {context.Request.Query["after_seq"]}");
            context.Response.StatusCode = context.Request.Headers.Origin == "https://openagents.com" ? 200 : 403;
            await context.Response.WriteAsync("""{"error":"forbidden_origin","message":"m","reason_code":"origin_not_allowed"}""");
        });

        var sent = await CheckAsync(site.Address, Surface("web", "https://openagents.com"));

        sent.Should().Equal(new SentOrigin("web", "https://openagents.com", "200", "403 origin_not_allowed"));
        asked.Should().Equal("https://openagents.com 4503599627370496", "https://rollout-check.invalid 4503599627370496");
    }

    [Fact]
    public async Task A_surface_without_an_origin_sends_none()
    {
        var asked = new ConcurrentQueue<string>();
        await using var site = await LoopbackSite.StartAsync(context =>
        {
            asked.Enqueue(context.Request.Headers.Origin.ToString());
            return context.Response.WriteAsync("{}");
        });

        (await CheckAsync(site.Address, Surface("ios", null))).Should().Equal(new SentOrigin("ios", "", "200", "200"));

        asked.Should().Equal("", "https://rollout-check.invalid");
    }

    [Fact]
    public async Task Who_does_not_answer_is_not_waited_for_again()
    {
        var sent = await CheckAsync(new Uri("http://127.0.0.1:9"), Surface("web", null), Surface("ios", null));

        sent.Select(one => (one.Own, one.Foreign)).Should().Equal(("no answer", "no answer"), ("no answer", "no answer"));
    }

    private static CanarySurface Surface(string name, string? origin) =>
        new(name, Wire.Topic, new VariableToken("SYNC_TOKEN", "made-token")) { Origin = origin };

    private static async Task<IReadOnlyList<SentOrigin>> CheckAsync(Uri address, params CanarySurface[] surfaces)
    {
        using var http = new HttpClient();
        return await new OriginCheck(http, address, TimeProvider.System, TimeSpan.FromSeconds(30))
            .AskAsync(surfaces, TestContext.Current.CancellationToken);
    }
}
