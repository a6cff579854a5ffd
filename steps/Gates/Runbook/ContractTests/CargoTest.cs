namespace RolloutSpecs.Gates.Runbook.ContractTests;

/// <summary>One test as a test binary's output names it.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Result"><c>ok</c>, <c>FAILED</c>, <c>ignored</c>, or empty where the output does not tell.</param>
public sealed record CargoTest(string Name, string Result);
