using System.Text;
using CliWrap;

namespace RolloutSpecs.Probes.Outside;

/// <summary>Reads a process's output piece by piece, since a line may have no end.</summary>
internal static class OutputPipe
{
    private const int Piece = 8192;

    /// <summary>Fills a text with one kind of line end, and ends the process once there is too much.</summary>
    public static PipeTarget To(BoundedText text, CancellationTokenSource end) => PipeTarget.Create(async (stream, cancellation) =>
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, false, Piece, leaveOpen: true);
        var (piece, lines) = (new char[Piece], new char[Piece]);
        var last = '\n';
        while (!text.IsFull && await reader.ReadAsync(piece, cancellation) is > 0 and var read)
        {
            var kept = 0;
            foreach (var next in piece.AsSpan(0, read))
            {
                if (next != '\n' || last != '\r')
                {
                    lines[kept++] = next == '\r' ? '\n' : next;
                }

                last = next;
            }

            text.Add(lines.AsSpan(0, kept));
        }

        if (text.IsFull)
        {
            await end.CancelAsync();
        }
        else if (last is not ('\n' or '\r'))
        {
            text.Add("");
        }
    });
}
