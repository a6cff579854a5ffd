using System.Globalization;
using RolloutSpecs.Gates.Text;

namespace RolloutSpecs.Observer.View;

/// <summary>A line a minute, for a log.</summary>
/// <param name="progress">What is shown.</param>
/// <param name="output">Where.</param>
/// <param name="clock">Counts the minutes.</param>
internal sealed class PlainView(Progress progress, TextWriter output, TimeProvider clock) : IView
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var minutes = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        while (await minutes.WaitForNextTickAsync(cancellationToken))
        {
            await output.WriteLineAsync(ConsoleText.Line(Line(progress.Shot(), clock.GetUtcNow())).AsMemory(), cancellationToken);
        }
    }

    internal static string Line(ProgressShot shot, DateTimeOffset now) => string.Create(
        CultureInfo.InvariantCulture,
        $"{now:yyyy-MM-dd HH:mm:ss}Z {shot.Hold.Progress(now, shot.Stored)}; {shot.Samples} samples, {shot.Gaps} gaps, last {(shot.LastTick is { } at ? $"{at:HH:mm:ss}" : "none")}; {Problems(shot)}");

    private static string Problems(ProgressShot shot) => shot.Wrong() is { Count: > 0 } wrong ? string.Join("; ", wrong)
        : shot.LastTick is null ? "no sample yet" : "no problem";
}
