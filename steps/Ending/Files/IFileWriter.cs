namespace RolloutSpecs.Ending.Files;

/// <summary>The steps of which placing consists; each may fail, and a crash may come before each.</summary>
public interface IFileWriter
{
    /// <summary>Writes a file that does not exist, and flushes it.</summary>
    /// <exception cref="IOException">It exists, or cannot be written and is not there.</exception>
    void Write(string path, byte[] content);

    /// <summary>Gives a file its name, where nothing has it.</summary>
    /// <exception cref="IOException">Something has it.</exception>
    void Move(string from, string to);

    /// <summary>Flushes the names in a folder.</summary>
    /// <exception cref="IOException">They cannot be flushed.</exception>
    void Flush(string folder);

    /// <summary>Deletes a file, where it exists.</summary>
    void Delete(string path);
}
