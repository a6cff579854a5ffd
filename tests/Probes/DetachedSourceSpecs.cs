using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Rehearsal;
using RolloutSpecs.Tests.Rehearsal;

namespace RolloutSpecs.Tests.Probes;

/// <summary>A ref of the ledger in a real repository that is checked out as CI does it.</summary>
public class DetachedSourceSpecs
{
    [Fact]
    public async Task A_detached_checkout_takes_origins_branch_and_one_that_contradicts_it_is_undecided()
    {
        await using var world = await Running.StartAsync("healthy");
        await DetachAsync(world);

        var detached = await IosSource.JudgeAsync(world, "main");
        await GitAsync(world, "branch", "main", "HEAD");
        var same = await IosSource.JudgeAsync(world, "main");
        await GitAsync(world, "branch", "--force", "main", "later");
        var differing = await IosSource.JudgeAsync(world, "main");
        await GitAsync(world, "branch", "--delete", "--force", "main");
        await GitAsync(world, "update-ref", "-d", "refs/remotes/origin/main");
        var nowhere = await IosSource.JudgeAsync(world, "main");

        detached.Verdict.Should().Be(Verdict.Pass, detached.Reason);
        detached.Reason.Should().Contain("(refs/remotes/origin/main, since there is no main here)");
        same.Verdict.Should().Be(Verdict.Pass, same.Reason);
        same.Reason.Should().NotContain("refs/remotes");
        differing.Verdict.Should().Be(Verdict.Undecided);
        differing.Reason.Should().Contain(" here and ");
        nowhere.Verdict.Should().Be(Verdict.Undecided);
        nowhere.Reason.Should().Contain("there is neither main nor refs/remotes/origin/main");
    }

    // What actions/checkout leaves: origin's branches, a HEAD that is on none, and no branch of its own.
    private static async Task DetachAsync(EmbeddedWorld world)
    {
        await GitAsync(world, "update-ref", "refs/remotes/origin/main", "main");
        await GitAsync(world, "checkout", "--quiet", "--detach");
        await GitAsync(world, "branch", "--delete", "--force", "main");
        await GitAsync(
            world, "-c", "user.name=t", "-c", "user.email=t@example.invalid", "commit", "--quiet", "--allow-empty", "--message=x");
        await GitAsync(world, "tag", "later");
        await GitAsync(world, "checkout", "--quiet", "--detach", "refs/remotes/origin/main");
    }

    private static async Task GitAsync(EmbeddedWorld world, params string[] arguments)
    {
        var run = await world.RunAsync("git", arguments);
        run.ExitCode.Should().Be(0, run.StandardError);
    }
}
