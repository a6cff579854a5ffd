namespace RolloutSpecs.Run;

/// <summary>Who sees to it that what was asked for ran, so that a skip or an empty selection is no go.</summary>
public enum Watcher
{
    /// <summary>Nobody: a run can decide nothing.</summary>
    Nobody,

    /// <summary>The logger of <c>dotnet test</c>.</summary>
    Logger,

    /// <summary>The engine, which selects and runs the cases itself.</summary>
    Engine,
}
