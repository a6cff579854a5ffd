namespace RolloutSpecs.Observer.Store;

/// <summary>Keeps a second observer from a store; the operating system drops it with the process, however that ends.</summary>
internal sealed class StoreLock : IDisposable
{
    private readonly FileStream file;

    private StoreLock(FileStream file) => this.file = file;

    public static StoreLock Take(string store)
    {
        var path = $"{store}.lock";
        try
        {
            // Left on disk after use: deleting it would let two observers hold two files of the same name.
            return new StoreLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException failure) when (IsHeld(failure))
        {
            throw new StoreException(
                $"{store}: expected to be its only writer, seen another observer that holds {path}: end that one, "
                    + "or name another file with --store", failure);
        }
    }

    // Linux, macOS, Windows; a disk that is full or read-only is also an IOException, and no observer.
    private static bool IsHeld(IOException failure) => failure.HResult is 11 or 35 or unchecked((int)0x8007_0020);

    public void Dispose() => file.Dispose();
}
