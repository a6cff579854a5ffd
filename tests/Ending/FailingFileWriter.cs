using RolloutSpecs.Ending.Files;

namespace RolloutSpecs.Tests.Ending;

/// <summary>Writes for real until a step, at which it fails; or from which on nothing happens, as in a process that was killed.</summary>
internal sealed class FailingFileWriter(int step, bool isKilled) : IFileWriter
{
    private readonly DurableFileWriter real = new();
    private int steps;

    /// <summary>Whether it came to the step.</summary>
    public bool HasFailed => steps >= step;

    public void Write(string path, byte[] content) => Step(() => real.Write(path, content));

    public void Move(string from, string to) => Step(() => real.Move(from, to));

    public void Flush(string folder) => Step(() => real.Flush(folder));

    public void Delete(string path)
    {
        if (!isKilled)
        {
            real.Delete(path);
        }
    }

    private void Step(Action act)
    {
        if (++steps == step || (isKilled && steps > step))
        {
            throw new IOException("no space left on device");
        }

        act();
    }
}
