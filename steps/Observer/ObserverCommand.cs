using System.CommandLine;
using System.CommandLine.Parsing;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Observer.Arguments;
using RolloutSpecs.Observer.Serving;

namespace RolloutSpecs.Observer;

/// <summary>The command line.</summary>
public static class ObserverCommand
{
    private static readonly Option<int> Stage = new("--stage") { Description = "the stage to observe, 1 to 4", Required = true };
    private static readonly Option<int?> Step = new("--step") { Description = "stage 3: 25 or 50" };
    private static readonly Option<string?> World = new("--world") { Description = "rehearsal: the world, healthy by default" };
    private static readonly Option<double> Speed =
        new("--speed") { Description = "rehearsal: how many times as fast as time", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> Port =
        new("--metrics-port") { Description = "the loopback port of /metrics; 0: any free one", DefaultValueFactory = _ => 9464 };
    private static readonly Option<string?> Store = new("--store") { Description = "the store's file; ROLLOUT_OBSERVATIONS by default" };
    private static readonly Option<bool> Plain = new("--plain") { Description = "write a line a minute on a terminal too" };
    private static readonly Option<bool> Public =
        new("--public") { Description = "measure RUNTIME_BASE_URL, what the users get after a traffic rollback; no stage is left on it" };
    private static readonly Option<TimeSpan> Interval = new("--interval")
    {
        Description = "how often to sample, such as 15s",
        CustomParser = Durations.Read,
        DefaultValueFactory = _ => TimeSpan.FromSeconds(15),
    };
    private static readonly Option<TimeSpan?> Span = new("--for")
    {
        Description = "how long to observe, such as 20m; until Ctrl+C by default",
        CustomParser = argument => Durations.Read(argument),
    };

    /// <summary>The observer's command, and <c>serve</c> under it.</summary>
    /// <param name="variables">The contract's settings, and whatever else is set.</param>
    public static RootCommand Root(IReadOnlyDictionary<string, string> variables)
    {
        var root = new RootCommand("Samples a rollout's indicators into the store that gates judge, for as long as a stage is held.")
        {
            Stage, Step, Interval, World, Speed, Port, Store, Span, Plain, Public,
        };
        root.Validators.Add(Check);
        root.SetAction((parsed, cancellationToken) => ObserverProgram.ObserveAsync(
            Read(parsed), variables, parsed.InvocationConfiguration, cancellationToken));
        root.Subcommands.Add(Serve());
        return root;
    }

    private static Command Serve()
    {
        var serve = new Command("serve", "Serves a rehearsal's runtime alone on loopback, and prints the settings that point at it.")
        {
            World,
        };
        serve.SetAction((parsed, cancellationToken) => ServeProgram.ServeAsync(
            parsed.GetValue(World), parsed.InvocationConfiguration, cancellationToken));
        return serve;
    }

    private static ObserverArguments Read(ParseResult parsed) => new(
        new StageExit(parsed.GetValue(Stage), parsed.GetValue(Step)),
        parsed.GetValue(Interval),
        parsed.GetValue(World),
        parsed.GetValue(Speed),
        parsed.GetValue(Port),
        parsed.GetValue(Store),
        parsed.GetValue(Span),
        parsed.GetValue(Plain))
    {
        Address = parsed.GetValue(Public) ? MeasuredAddress.Public : MeasuredAddress.CurrentRevision,
    };

    private static void Check(CommandResult result)
    {
        // Values that were not readable are told already, and reading them again would throw.
        if (result.Children.OfType<OptionResult>().Any(option => option.Errors.Any()) || result.GetResult(Stage) is not { Tokens.Count: 1 })
        {
            return;
        }

        var (stage, step) = (result.GetValue(Stage), result.GetValue(Step));
        Demand(stage is >= 1 and <= 4, $"expected --stage to be 1 to 4, seen {stage}");
        Demand(stage != 3 || step is 25 or 50, "expected --step 25 or --step 50 for stage 3");
        Demand(stage == 3 || step is null, "expected --step for stage 3 alone");
        // A default is not filled in yet where a command is checked.
        Demand(!IsGiven(Speed) || result.GetValue(Speed) is >= 1 and <= 1000, "expected --speed to be 1 to 1000");
        Demand(!IsGiven(Port) || result.GetValue(Port) is >= 0 and <= 65_535, "expected --metrics-port to be 0 to 65535");

        bool IsGiven(Option option) => result.Children.OfType<OptionResult>().Any(given => given.Option == option && !given.Implicit);

        void Demand(bool holds, string message)
        {
            if (!holds)
            {
                result.AddError(message);
            }
        }
    }
}
