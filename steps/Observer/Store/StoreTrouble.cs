using Microsoft.Data.Sqlite;

namespace RolloutSpecs.Observer.Store;

/// <summary>Why a store cannot be written, and what to do about it.</summary>
internal static class StoreTrouble
{
    // SQLite's primary result codes.
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int Damaged = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NoDatabase = 26;

    // What an IOException says of a disk that is full or mounted read-only: POSIX' ENOSPC and EROFS, and Windows' words for them.
    private const int NoSpace = 28;
    private const int ReadOnlyDisk = 30;
    private const int WindowsDiskFull = unchecked((int)0x8007_0070);
    private const int WindowsWriteProtected = unchecked((int)0x8007_0013);

    /// <summary>What was seen, and what to do, as a sentence's end.</summary>
    public static string Of(Exception failure) => $"seen {failure.Message}: {Cause(failure)}";

    private static string Cause(Exception failure) => failure switch
    {
        SqliteException { SqliteErrorCode: Full } or IOException { HResult: NoSpace or WindowsDiskFull } =>
            "the disk is full: free some of it",
        SqliteException { SqliteErrorCode: ReadOnly } or UnauthorizedAccessException
            or IOException { HResult: ReadOnlyDisk or WindowsWriteProtected } =>
            "the file or its folder is read-only: let this user write both, since a -wal file lies beside the store",
        SqliteException { SqliteErrorCode: CannotOpen } => "see that the folder is there and that this user may write in it",
        SqliteException { SqliteErrorCode: Busy } => "another program holds it: end that one",
        SqliteException { SqliteErrorCode: Damaged or NoDatabase } =>
            "it is damaged, as where it was copied while an observer wrote it, without its -wal file: copy both, or end the observer first",
        _ => "free or repair it",
    };
}
