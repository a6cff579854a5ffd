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

    /// <summary>What was seen, and what to do, as a sentence's end.</summary>
    public static string Of(Exception failure) => $"seen {failure.Message}: {Cause(failure)}";

    private static string Cause(Exception failure) => failure switch
    {
        SqliteException { SqliteErrorCode: Full } => "the disk is full: free some of it",
        SqliteException { SqliteErrorCode: ReadOnly } or UnauthorizedAccessException =>
            "the file or its folder is read-only: let this user write both, since a -wal file lies beside the store",
        SqliteException { SqliteErrorCode: CannotOpen } => "see that the folder is there and that this user may write in it",
        SqliteException { SqliteErrorCode: Busy } => "another program holds it: end that one",
        SqliteException { SqliteErrorCode: Damaged or NoDatabase } =>
            "it is damaged, as where it was copied while an observer wrote it, without its -wal file: copy both, or end the observer first",
        _ => "free or repair it",
    };
}
