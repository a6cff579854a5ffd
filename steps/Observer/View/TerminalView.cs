using System.Globalization;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace RolloutSpecs.Observer.View;

/// <summary>A table that is drawn anew every second.</summary>
/// <param name="progress">What is shown.</param>
/// <param name="catalogue">Kinds and units.</param>
/// <param name="console">Where.</param>
/// <param name="clock">Says when.</param>
internal sealed class TerminalView(Progress progress, IndicatorCatalogue catalogue, IAnsiConsole console, TimeProvider clock) : IView
{
    public Task RunAsync(CancellationToken cancellationToken) => console.Live(new Text("")).StartAsync(async display =>
    {
        // Drawn by time itself: at a rehearsal's speed the screen would flicker.
        using var seconds = new PeriodicTimer(TimeSpan.FromSeconds(1));
        do
        {
            display.UpdateTarget(Draw(progress.Shot()));
        }
        while (await seconds.WaitForNextTickAsync(cancellationToken));
    });

    internal IRenderable Draw(ProgressShot shot)
    {
        var table = new Table().RoundedBorder().Title(Escaped(shot.Hold.Progress(clock.GetUtcNow(), shot.Stored)));
        table.AddColumns("indicator", "surface", "last", "this session");
        foreach (var (key, seen) in shot.Series)
        {
            var indicator = catalogue.Indicators.GetValueOrDefault(key.Name);
            table.AddRow(
                Escaped(indicator?.Title ?? key.Name),
                Escaped(key.Build.Length > 0 ? key.Build : key.Surface),
                seen.Last is not { } last
                    ? ""
                    : last.At == shot.LastTick ? Number(last.Value) : $"[yellow]none since {last.At:HH:mm:ss}[/]",
                Session(indicator?.Kind ?? IndicatorKind.Gauge, seen));
        }

        table.Caption(
            Escaped($"{shot.Samples} samples, {shot.Gaps} gaps, last {(shot.LastTick is { } at ? $"{at:HH:mm:ss}" : "none")}"));
        var wrong = shot.Wrong().Take((shot.UnstoredSince is null ? 0 : 1) + (shot.Refused.Count > 0 ? 1 : 0));
        return new Rows([table, .. wrong.Select(line => new Markup($"[red]{Escaped(line)}[/]")), .. shot.Problems.Select(
            problem => new Markup($"[yellow]{problem.At:HH:mm:ss}[/] {Escaped($"{problem.Source}: {problem.Message}")}"))]);
    }

    private static string Escaped(string text) => Markup.Escape(ConsoleText.Line(text));

    private static string Session(IndicatorKind kind, SeriesProgress seen) => kind switch
    {
        IndicatorKind.Counter => seen.PerMinute() is { } rate ? $"{Number(rate)} a minute" : "",
        IndicatorKind.Histogram => seen.Percentile95() is { } size ? $"p95 {Number(size)} s" : "",
        _ => "",
    };

    private static string Number(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
