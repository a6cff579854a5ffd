using System.Diagnostics.CodeAnalysis;

namespace RolloutSpecs.Gherkin;

/// <summary>Adds output and files to the step that runs.</summary>
public interface IReqnrollOutputHelper
{
    /// <summary>Adds a line of text.</summary>
    void WriteLine(string text);

    /// <summary>Adds a line of text made from a format.</summary>
    void WriteLine([StringSyntax(StringSyntaxAttribute.CompositeFormat)] string format, params object[] args);

    /// <summary>Adds a file's content.</summary>
    void AddAttachment(string filePath);
}
