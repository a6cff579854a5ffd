using RolloutSpecs.Observer;

// Long enough to finish a tick and close the store; whoever waits longer is ended all the same.
return await ObserverCommand.Root().Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = TimeSpan.FromSeconds(15) });
