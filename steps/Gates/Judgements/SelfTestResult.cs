namespace RolloutSpecs.Gates.Judgements;

/// <summary>How a gate's judgement did on injected inputs before it was trusted.</summary>
/// <param name="Injected">How many inputs were injected, each of which must turn it red.</param>
/// <param name="Red">How many did.</param>
public sealed record SelfTestResult(int Injected, int Red)
{
    /// <summary>Both, added up.</summary>
    public static SelfTestResult operator +(SelfTestResult left, SelfTestResult right) => Add(left, right);

    /// <summary>Both, added up.</summary>
    public static SelfTestResult Add(SelfTestResult left, SelfTestResult right) =>
        new(left.Injected + right.Injected, left.Red + right.Red);
}
