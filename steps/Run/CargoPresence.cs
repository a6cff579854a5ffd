namespace RolloutSpecs.Run;

/// <summary>Whether a rehearsal can start the machine's own cargo.</summary>
public enum CargoPresence
{
    /// <summary>Where it is on the PATH.</summary>
    AsInstalled,

    /// <summary>Never: recorded transcripts are judged, unless a setting names a cargo.</summary>
    Absent,
}
