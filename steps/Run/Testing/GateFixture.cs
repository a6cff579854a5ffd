using RolloutSpecs.Ending;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Run.Running;
using RolloutSpecs.Steps.Run;
using Xunit;

namespace RolloutSpecs.Run.Testing;

/// <summary>One gate run as xunit asks for it: prepared before the first test, concluded after the last.</summary>
public sealed class GateFixture : IAsyncLifetime
{
    private readonly string? runFolder;
    private readonly Redactor redactor;
    private readonly Func<Task<GateSession>> prepare;
    private readonly ParentWatch? parent;
    private GateSession? session;

    /// <summary>The run that the process's variables ask for.</summary>
    public GateFixture()
    {
        var request = ProcessRequest.Read(RepositoryRoot.Find());
        runFolder = request.RunFolder;
        redactor = new Redactor(request.Variables);
        prepare = () => GateSession.PrepareAsync(request);
        parent = runFolder is null ? null : HostEnds.Watch();
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => await RunFailure.TellAsync(runFolder, redactor, async () => session = await prepare());

    /// <summary>Runs a case; only a pass returns.</summary>
    /// <param name="caseId">The case's id.</param>
    /// <exception cref="Xunit.Sdk.FailException">The case is not a pass.</exception>
    public async Task ExecuteAsync(string caseId)
    {
        var outcome = await session!.ExecuteAsync(caseId);
        if (outcome.Result is not { } result)
        {
            Assert.Fail(outcome.Judgement.Reason);
            return;
        }

        ScenarioOutput.Tell(TestContext.Current, result);
        if (outcome.Judgement.Verdict != Verdict.Pass)
        {
            // So that annotations and result files begin with the verdict: of another exception xUnit would say its type first.
            Assert.Fail(new RedException(outcome.Judgement).Message);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var watched = parent;
        if (session is not null)
        {
            await using (session)
            {
                await RunFailure.TellAsync(runFolder, redactor, ConcludeAsync);
            }
        }
    }

    private async Task ConcludeAsync()
    {
        if ((await session!.ConcludeAsync()).Objection is { } objection)
        {
            throw new InvalidOperationException(objection);
        }
    }
}
