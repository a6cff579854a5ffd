namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>Whether a request may read a topic.</summary>
internal abstract record Access;

/// <summary>It may.</summary>
/// <param name="Principal">Who asks.</param>
internal sealed record Granted(SyncPrincipal Principal) : Access;

/// <summary>It may not.</summary>
/// <param name="Status">401 or 403.</param>
/// <param name="Reason">The reason code.</param>
internal sealed record Refused(int Status, string Reason) : Access;
