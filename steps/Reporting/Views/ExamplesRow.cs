using Io.Cucumber.Messages.Types;

namespace RolloutSpecs.Reporting.Views;

/// <summary>Finds the row of a scenario outline's Examples that a pickle was made of.</summary>
internal static class ExamplesRow
{
    /// <summary>The row's cells by header; empty where the scenario is no outline.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(Scenario scenario, Pickle pickle) => scenario.Examples
        .Where(examples => examples.TableHeader is not null)
        .SelectMany(examples => examples.TableBody.Where(row => pickle.AstNodeIds.Contains(row.Id))
            .Select(row => (Header: examples.TableHeader.Cells, row.Cells)))
        .Select(found => found.Header
            .Zip(found.Cells, (header, cell) => new KeyValuePair<string, string>(header.Value, cell.Value))
            .ToList())
        .FirstOrDefault() ?? [];
}
