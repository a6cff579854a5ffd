using RolloutSpecs.Gates;

namespace RolloutSpecs.Tests.Gates;

public class RollbackReadyGateSpecs
{
    private static readonly LedgerService Entry = new("runtime", "runtime-00110-qrs", "runtime-00109-kfd");

    [Fact]
    public void Two_well_formed_and_different_revisions_pass() =>
        RollbackReadyGate.Judge("runtime", Entry).Should().Be(Judgement.Pass("runtime can roll back from runtime-00110-qrs to runtime-00109-kfd"));

    public static TheoryData<LedgerService?, string> NotReady => new()
    {
        { null, "lacks services.runtime.service, services.runtime.current, services.runtime.rollback" },
        { Entry with { Rollback = null }, "lacks services.runtime.rollback" },
        { Entry with { Rollback = " " }, "lacks services.runtime.rollback" },
        { Entry with { Current = null }, "lacks services.runtime.current" },
        { Entry with { Rollback = "runtime-00110-qrs" }, "both runtime-00110-qrs" },
        { Entry with { Rollback = "runtime-109-kfd" }, "the ledger has runtime-109-kfd" },
        { Entry with { Rollback = "other-00109-kfd" }, "the ledger has other-00109-kfd" },
        { Entry with { Rollback = "runtime-canary-00109-kfd" }, "the ledger has runtime-canary-00109-kfd" },
        { Entry with { Current = "runtime-00110-QRS" }, "the ledger has runtime-00110-QRS" },
        { Entry with { Current = "runtime" }, "the ledger has runtime" },
    };

    [Theory]
    [MemberData(nameof(NotReady))]
    public void Anything_else_fails_and_names_it(LedgerService? entry, string says)
    {
        var judgement = RollbackReadyGate.Judge("runtime", entry);

        judgement.Verdict.Should().Be(Verdict.Fail);
        judgement.Reason.Should().Contain(says);
    }

    [Fact]
    public void Its_words_are_as_approved() =>
        Words.AreApproved("rollback-ready", [RollbackReadyGate.Judge("runtime", Entry), .. NotReady.Select(row => RollbackReadyGate.Judge("runtime", row.Data.Item1))]);
}
