using RolloutSpecs.Release;

return await ReleaseCommand.Root(TimeProvider.System, Environment.GetEnvironmentVariable).Parse(args).InvokeAsync();
