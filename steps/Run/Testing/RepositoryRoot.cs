namespace RolloutSpecs.Run.Testing;

/// <summary>Finds the repository that a program was built in.</summary>
public static class RepositoryRoot
{
    /// <summary>The nearest folder above the program that holds RolloutSpecs.sln.</summary>
    /// <exception cref="DirectoryNotFoundException">There is none.</exception>
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "RolloutSpecs.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException(
            $"no folder above {AppContext.BaseDirectory} holds RolloutSpecs.sln: build and run inside the repository");
    }
}
