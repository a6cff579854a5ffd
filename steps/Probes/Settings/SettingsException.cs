namespace RolloutSpecs.Probes;

/// <summary>Settings that are missing or malformed; its lines each name a variable and say what it should hold.</summary>
public sealed class SettingsException : Exception
{
    /// <summary>Settings that are missing or malformed.</summary>
    public SettingsException()
    {
    }

    /// <summary>Settings that are missing or malformed, a line each.</summary>
    public SettingsException(string message)
        : base(message)
    {
    }

    /// <summary>Settings that are missing or malformed, and what led to it.</summary>
    public SettingsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
