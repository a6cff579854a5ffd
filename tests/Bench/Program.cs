using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using RolloutSpecs.Bench;

if (args is ["simulate"])
{
    Simulation.Run(Console.Out);
    SimulatedOutages.Run(Console.Out);
    RhythmSimulation.Run(Console.Out);
    return;
}

if (args is ["simulate", "rhythm"])
{
    RhythmSimulation.Run(Console.Out);
    return;
}

if (args is ["simulate", "outages"])
{
    SimulatedOutages.Run(Console.Out);
    return;
}

if (args is ["scenarios", var number, var file])
{
    await RunningScenarios.RunAsync(int.Parse(number, CultureInfo.InvariantCulture), file);
    return;
}

// In this process, since the projects that BenchmarkDotNet makes would inherit this repository's rules.
BenchmarkSwitcher.FromAssembly(typeof(JudgingADay).Assembly)
    .Run(args, DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(new InProcessEmitToolchain(TimeSpan.FromMinutes(5), true))));
