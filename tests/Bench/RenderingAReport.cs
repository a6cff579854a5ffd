using BenchmarkDotNet.Attributes;
using RolloutSpecs.Reporting.Html;
using RolloutSpecs.Reporting.Views;
using RolloutSpecs.Tests.Reporting;

namespace RolloutSpecs.Bench;

/// <summary>The report of 1,000 scenarios with 200 pieces of evidence, as text.</summary>
[MemoryDiagnoser]
public class RenderingAReport
{
    private readonly ReportModel model = Large.Model();

    /// <summary>Renders it.</summary>
    [Benchmark]
    public Task<string> Render() => HtmlReport.RenderAsync(model);
}
