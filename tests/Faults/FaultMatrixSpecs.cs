using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Faults;

/// <summary>Whatever a source answers, it costs that exchange alone; docs/faults.md is what was seen here.</summary>
public class FaultMatrixSpecs
{
    private const string Head =
        """
        # Bad answers

        One bad answer costs one exchange, never the run: it becomes no answer, with its reason, and what rests on it is undecided, which is
        red. All artifacts are written. A ledger, plan or list of indicators that cannot be read is a no-go in which nothing is judged.

        A test asks each source below for real and writes this table (`FaultMatrixSpecs`); do not edit it by hand.

        | source | fault | verdict | bound | the reason says | kept |
        |---|---|---|---|---|---|

        """;

    [Fact]
    public async Task Every_fault_costs_one_exchange_and_is_told_in_the_documentation()
    {
        Requires.Posix();
        var rows = new List<string>();
        foreach (var fault in FaultTable.All)
        {
            using var folder = new ScratchFolder();
            rows.Add(Row(fault, await fault.AskAsync(folder), Path.TrimEndingDirectorySeparator(folder.File(""))));
        }

        Approve.Document(Head + string.Join('\n', rows) + "\n", "docs/faults.md");
    }

    private static string Row(Fault fault, Answer answer, string folder)
    {
        var none = answer.Should().BeOfType<NoAnswer>($"{fault} is no answer").Subject;
        var reason = none.Message.Replace(folder, "…", StringComparison.Ordinal);
        var kept = none.Output.Length > 0 ? "the reason, and the output's beginning" : "the reason";
        return $"| {fault.Source} | {fault.Name} | undecided | {fault.Bound} | {reason} | {kept} |";
    }
}
