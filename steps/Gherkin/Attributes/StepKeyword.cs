namespace RolloutSpecs.Gherkin;

/// <summary>What a step is for; And and But are what the step before them is.</summary>
public enum StepKeyword
{
    /// <summary>Any keyword.</summary>
    Any,

    /// <summary>Given.</summary>
    Given,

    /// <summary>When.</summary>
    When,

    /// <summary>Then.</summary>
    Then,
}
