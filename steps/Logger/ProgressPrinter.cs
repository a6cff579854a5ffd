using RolloutSpecs.Gates.Text;

namespace RolloutSpecs.Logger;

/// <summary>Prints the lines that the host adds to its progress file.</summary>
internal sealed class ProgressPrinter : IDisposable
{
    private readonly Lock gate = new();
    private readonly string file;
    private readonly Action<string> print;
    private readonly Timer timer;
    private int printed;

    public ProgressPrinter(string runFolder, Action<string> print)
    {
        file = Path.Combine(runFolder, "progress");
        this.print = print;
        timer = new Timer(_ => Print(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
    }

    public void Dispose() => timer.Dispose();

    private void Print()
    {
        lock (gate)
        {
            try
            {
                foreach (var line in File.Exists(file) ? File.ReadLines(file).Skip(printed) : [])
                {
                    print($"  … {ConsoleText.Line(line)}");
                    printed++;
                }
            }
            catch (IOException)
            {
                // The host is writing: the next tick reads what it wrote.
            }
        }
    }
}
