using System.Collections;
using RolloutSpecs.Observer;

var variables = Environment.GetEnvironmentVariables()
    .Cast<DictionaryEntry>()
    .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "");

// Long enough to finish a tick and close the store; whoever waits longer is ended all the same.
return await ObserverCommand.Root(variables).Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = TimeSpan.FromSeconds(15) });
