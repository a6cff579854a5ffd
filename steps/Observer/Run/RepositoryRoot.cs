namespace RolloutSpecs.Observer.Run;

/// <summary>Finds the repository that the observer was built in.</summary>
internal static class RepositoryRoot
{
    /// <summary>The nearest folder above the program that holds RolloutSpecs.sln.</summary>
    /// <exception cref="DirectoryNotFoundException">There is none.</exception>
    public static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RolloutSpecs.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new DirectoryNotFoundException(
                $"no folder above {AppContext.BaseDirectory} holds RolloutSpecs.sln: build and run inside the repository");
    }
}
