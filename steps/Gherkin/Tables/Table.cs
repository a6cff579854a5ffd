namespace RolloutSpecs.Gherkin;

/// <summary>The older name of <see cref="DataTable"/>.</summary>
/// <param name="header">The columns' names.</param>
public sealed class Table(params string[] header) : DataTable(header);
