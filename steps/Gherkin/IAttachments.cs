namespace RolloutSpecs.Gherkin;

/// <summary>Attaches to the step or hook that runs what has a media type of its own; Reqnroll has no like of it.</summary>
public interface IAttachments
{
    /// <summary>Attaches a text.</summary>
    void Attach(string text, string mediaType);

    /// <summary>Attaches bytes, under a file's name where it is given.</summary>
    void Attach(byte[] bytes, string mediaType, string? fileName = null);

    /// <summary>Attaches a link.</summary>
    void Link(Uri address);
}
