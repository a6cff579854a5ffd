using System.Runtime.CompilerServices;
using Xunit;
using Xunit.v3;

namespace RolloutSpecs.Run.Testing;

/// <summary>Makes a test of each case of the runbook.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(ScenarioDiscoverer))]
public sealed class ScenarioAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : FactAttribute(sourceFilePath, sourceLineNumber);
