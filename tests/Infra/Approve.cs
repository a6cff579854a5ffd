namespace RolloutSpecs.Tests.Infra;

/// <summary>Compares a whole output with the one that somebody approved and committed.</summary>
public static class Approve
{
    /// <summary>Fails, and writes a <c>.received.</c> file beside the approved one, where they differ.</summary>
    public static void That(string received, string folder, string name, string extension)
    {
        var path = Path.Combine(TestsFolder(), folder, "Approved", name);
        Compare(received, name, $"{path}.approved.{extension}", $"{path}.received.{extension}");
    }

    /// <summary>The same for a page of the documentation that a test writes.</summary>
    /// <param name="received">What the page should hold.</param>
    /// <param name="page">Its path from the repository's root.</param>
    public static void Document(string received, string page)
    {
        var path = Path.Combine(Repository.Root, page);
        Compare(received, page, path, Path.ChangeExtension(path, $".received{Path.GetExtension(path)}"));
    }

    private static void Compare(string received, string name, string approvedFile, string receivedFile)
    {
        var approved = File.Exists(approvedFile) ? File.ReadAllText(approvedFile) : "";
        if (received == approved)
        {
            File.Delete(receivedFile);
            return;
        }

        File.WriteAllText(receivedFile, received);
        var (line, was, now) = FirstDifference(approved.Split('\n'), received.Split('\n'));
        Assert.Fail(
            $"""
            {name}: line {line} is not as approved.
              approved: {was}
              received: {now}
            Where the new output is right, rename {Path.GetFileName(receivedFile)} to {Path.GetFileName(approvedFile)}.
            """);
    }

    private static (int Line, string Was, string Now) FirstDifference(string[] approved, string[] received)
    {
        var line = 0;
        while (line < approved.Length && line < received.Length && approved[line] == received[line])
        {
            line++;
        }

        return (line + 1, LineOf(approved, line), LineOf(received, line));
    }

    private static string LineOf(string[] lines, int line) => line < lines.Length ? lines[line] : "(the end)";

    private static string TestsFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RolloutSpecs.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository."), "tests");
    }
}
