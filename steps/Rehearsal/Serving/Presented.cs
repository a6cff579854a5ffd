namespace RolloutSpecs.Rehearsal.Serving;

/// <summary>What credentials a request brought.</summary>
internal enum Presented
{
    /// <summary>No Authorization header.</summary>
    None,

    /// <summary>Another token or scheme than the expected one.</summary>
    Wrong,

    /// <summary>The expected token.</summary>
    Right,
}
