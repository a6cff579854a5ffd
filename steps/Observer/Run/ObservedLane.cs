using System.Diagnostics.CodeAnalysis;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Observer.Arguments;
using RolloutSpecs.Observer.Canary;
using RolloutSpecs.Observer.Tokens;

namespace RolloutSpecs.Observer.Run;

/// <summary>The lane that is measured: where, as whom, and what the runtime said to the origins that were sent.</summary>
/// <param name="Connections">How it is asked.</param>
/// <param name="Surfaces">As whom.</param>
/// <param name="Origins">What the runtime said.</param>
/// <param name="Provenance">What is measured, as the store has it.</param>
/// <param name="Tokens">Knows the tokens that no text may hold.</param>
internal sealed record ObservedLane(
    Connections Connections, Surfaces Surfaces, IReadOnlyList<SentOrigin> Origins, Provenance Provenance, YieldedTokens Tokens)
        : IDisposable
{
    /// <summary>Connects, and asks once with each surface's origin.</summary>
    /// <param name="outside">The outside.</param>
    /// <param name="arguments">What the observer was asked to do.</param>
    /// <param name="root">The folder that relative paths start at.</param>
    /// <param name="cancellationToken">Gives up.</param>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "What is opened disposes them.")]
    public static async Task<ObservedLane> OpenAsync(
        ObservedOutside outside, ObserverArguments arguments, string root, CancellationToken cancellationToken)
    {
        var runtime = await outside.RuntimeAsync(arguments.Address);
        var tokens = new YieldedTokens(outside.Redactor);
        var surfaces = Surfaces.Of(outside.Settings, outside.Ledger, new TokenMinting(root, outside.Clock, tokens));
        var connections = new Connections(outside.Settings, runtime.Address);
        try
        {
            var origins = await new OriginCheck(connections.Canary, runtime.Address, outside.Clock, arguments.RequestLimit)
                .AskAsync(surfaces.Measured, cancellationToken);
            return new ObservedLane(
                connections,
                surfaces,
                origins,
                new Provenance(outside.Settings.Environment, outside.Ledger.Rollout, runtime.Host, runtime.Revision)
                {
                    Origins = SentOrigin.Text(origins),
                },
                tokens);
        }
        catch
        {
            connections.Dispose();
            throw;
        }
    }

    /// <summary>Each surface in one line: its topic, its origin, its token's age.</summary>
    /// <param name="now">The instant.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<string>> WordsAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        var consumers = new List<(string Surface, string? Consumer)>();
        foreach (var surface in Surfaces.Measured)
        {
            var given = await surface.Token.TakeAsync(cancellationToken);
            lines.Add($"canary {surface.Name}: {surface.Topic}; {Origin(surface)}; "
                + (given.Problem ?? $"token of {surface.Token.Source}, {given.Facts.Words(now)}{Lasting(surface)}"));
            consumers.Add((surface.Name, given.Facts.Principal is { } principal ? $"{surface.Topic}|{principal}" : null));
        }

        var shared = consumers.Where(one => one.Consumer is not null).GroupBy(one => one.Consumer).Where(group => group.Count() > 1);
        lines.AddRange(shared.Select(group =>
            $"{string.Join(" and ", group.Select(one => one.Surface))} share user, organisation, device and topic: to the runtime they are "
                + "one consumer, and each holds up the other's polls (429): give each a device or a topic of its own"));
        return [.. lines.Select(Tokens.Redact)];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var token in Surfaces.Measured.Select(surface => surface.Token).OfType<IDisposable>())
        {
            token.Dispose();
        }

        Connections.Dispose();
    }

    private string Origin(CanarySurface surface) => Origins.FirstOrDefault(one => one.Surface == surface.Name) is { } sent
        ? $"{(sent.Origin.Length == 0 ? "no origin" : $"origin {sent.Origin}")} answered {sent.Own}, a foreign one {sent.Foreign}"
        : "origin not asked";

    private static string Lasting(CanarySurface surface) => surface.Token.Life == TokenLife.Fixed
        ? $", never renewed: a runtime takes it for 300 s by default (surfaces.{surface.Name}.token of the ledger can renew it)"
        : "";
}
