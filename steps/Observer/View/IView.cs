namespace RolloutSpecs.Observer.View;

/// <summary>Shows how the observation goes.</summary>
internal interface IView
{
    /// <summary>Shows it until cancelled.</summary>
    Task RunAsync(CancellationToken cancellationToken);
}
