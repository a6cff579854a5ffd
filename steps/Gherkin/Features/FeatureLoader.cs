using Gherkin;
using Gherkin.CucumberMessages;
using Gherkin.CucumberMessages.Pickles;

namespace RolloutSpecs.Gherkin.Features;

/// <summary>Parses feature files with the official parser; ids are given in the order of loading.</summary>
/// <param name="ids">Gives the ids of syntax nodes and pickles.</param>
public sealed class FeatureLoader(IIdGenerator ids)
{
    /// <summary>All feature files below a folder, in the order of their paths.</summary>
    /// <param name="folder">The folder to search.</param>
    /// <param name="root">The folder that paths are told from.</param>
    /// <exception cref="FeatureException">A file cannot be parsed.</exception>
    public IReadOnlyList<FeatureFile> LoadFolder(string folder, string root) =>
        [.. Files(folder, root).Select(file => Load(file.Name, File.ReadAllText(file.Path)))];

    /// <summary>
    /// The feature files below a folder that can be parsed, in the order of their paths, and a line with file and line for each error of
    /// the others.
    /// </summary>
    /// <param name="folder">The folder to search.</param>
    /// <param name="root">The folder that paths are told from.</param>
    /// <param name="read">Gives the text of the file at a path.</param>
    public (IReadOnlyList<FeatureFile> Features, IReadOnlyList<string> Problems) ReadFolder(
        string folder, string root, Func<string, string> read)
    {
        var (features, problems) = (new List<FeatureFile>(), new List<string>());
        foreach (var (path, name) in Files(folder, root))
        {
            try
            {
                features.Add(Load(name, read(path)));
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                problems.Add($"{name}:1: the feature cannot be read: {failure.Message.ReplaceLineEndings(" ")}");
            }
            catch (FeatureException failure)
            {
                problems.AddRange(failure.Message.Split('\n'));
            }
        }

        return (features, problems);
    }

    private static IEnumerable<(string Path, string Name)> Files(string folder, string root) =>
        // A folder of such a name is nobody's intention: reading it says so, while leaving it out would leave its scenarios out.
        Directory.EnumerateFileSystemEntries(folder, "*.feature", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: Path.GetRelativePath(root, path).Replace('\\', '/')))
            .Where(file => !file.Name.Split('/').Any(part => part is "bin" or "obj"))
            .OrderBy(file => file.Name, StringComparer.Ordinal);

    /// <summary>One feature file's text.</summary>
    /// <exception cref="FeatureException">The text cannot be parsed.</exception>
    public FeatureFile Load(string file, string text)
    {
        try
        {
            var document = new AstMessagesConverter(ids).ConvertGherkinDocumentToEventArgs(
                new Parser().Parse(new StringReader(text)), file);
            var pickles = new PickleCompiler(ids).Compile(document);
            var index = new SyntaxIndex(document);
            return new FeatureFile(file, text, document, [.. pickles.Select(pickle => index.Describe(file, pickle))]);
        }
        catch (CompositeParserException failure)
        {
            throw new FeatureException(string.Join('\n', failure.Errors.Select(error => $"{file}{error.Message}")), failure);
        }
        catch (ParserException failure)
        {
            throw new FeatureException($"{file}{failure.Message}", failure);
        }
    }
}
