namespace RolloutSpecs.Probes.Outside;

/// <summary>Something to ask the outside.</summary>
/// <param name="Text">The question, canonically: the same text is the same question, in a replay too.</param>
/// <param name="Command">The same as a command that a person can paste.</param>
public abstract record Question(string Text, string Command);

/// <summary>An HTTP request.</summary>
/// <param name="Text">The question, canonically.</param>
/// <param name="Command">The same as a command.</param>
/// <param name="Request">The request; read once.</param>
/// <param name="Limit">How long it may take.</param>
public sealed record HttpQuestion(string Text, string Command, HttpRequestMessage Request, TimeSpan Limit) : Question(Text, Command);

/// <summary>A process to run to its end.</summary>
/// <param name="Text">The question, canonically.</param>
/// <param name="Command">The same as a command.</param>
/// <param name="Executable">The executable.</param>
/// <param name="Arguments">Its arguments; no shell reads them.</param>
/// <param name="Folder">The working directory.</param>
/// <param name="Variables">Environment variables to set for it.</param>
/// <param name="Limit">How long it may take.</param>
public sealed record ProcessQuestion(
    string Text,
    string Command,
    string Executable,
    IReadOnlyList<string> Arguments,
    string Folder,
    IReadOnlyDictionary<string, string?> Variables,
    TimeSpan Limit) : Question(Text, Command)
{
    /// <summary>Which variables of this process it is given beside those.</summary>
    public CommandEnvironment Environment { get; init; } = CommandEnvironment.Git;
}

/// <summary>A file to read.</summary>
/// <param name="Text">The question, canonically.</param>
/// <param name="Command">The same as a command.</param>
/// <param name="File">Its path.</param>
public sealed record FileQuestion(string Text, string Command, string File) : Question(Text, Command);

/// <summary>Rows of the observer's store to read.</summary>
/// <param name="Text">The question, canonically.</param>
/// <param name="Command">The same as a command.</param>
/// <param name="File">The store's path.</param>
/// <param name="Sql">A query that only reads.</param>
public sealed record StoreQuestion(string Text, string Command, string File, string Sql) : Question(Text, Command);

/// <summary>A folder whose files' names are to be listed; one that does not exist yet has none.</summary>
/// <param name="Text">The question, canonically.</param>
/// <param name="Command">The same as a command.</param>
/// <param name="Folder">Its path.</param>
/// <param name="Ending">How the names end.</param>
public sealed record FolderQuestion(string Text, string Command, string Folder, string Ending) : Question(Text, Command);

/// <summary>A value to read from the runtime's PostgreSQL.</summary>
/// <param name="Text">The question, canonically.</param>
/// <param name="Command">The same as a command.</param>
/// <param name="Address">A <c>postgresql://</c> address; a secret.</param>
/// <param name="Sql">A query that only reads, of one row with one text.</param>
/// <param name="Limit">How long it may take, from connecting on.</param>
public sealed record DatabaseQuestion(string Text, string Command, string Address, string Sql, TimeSpan Limit) : Question(Text, Command);
