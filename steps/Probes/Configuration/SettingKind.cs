namespace RolloutSpecs.Probes.Configuration;

/// <summary>What a setting's value is to those who read artifacts.</summary>
public enum SettingKind
{
    /// <summary>Nothing in particular.</summary>
    Plain,

    /// <summary>A secret, which reaches no artifact, log or console.</summary>
    Secret,

    /// <summary>An address or a path, in whose place commands that a person can paste have the variable's name.</summary>
    Place,
}

/// <summary>In which runs something holds of a setting.</summary>
public enum SettingScope
{
    /// <summary>In all.</summary>
    Anywhere,

    /// <summary>In live, and not in a replay.</summary>
    LiveAlone,

    /// <summary>In rehearsals and replays.</summary>
    NotInLive,
}

/// <summary>Who sets a setting.</summary>
public enum SettingGiver
{
    /// <summary>Who runs a gate; the README tells of it, and the shell's value wins over a settings file's.</summary>
    User,

    /// <summary>The machine that runs a job.</summary>
    Job,
}

/// <summary>What a setting points at.</summary>
public enum SettingTarget
{
    /// <summary>Nothing that a rehearsal must keep away from.</summary>
    Nothing,

    /// <summary>A real system, so that nobody sets it for a rehearsal by accident.</summary>
    RealSystem,
}
