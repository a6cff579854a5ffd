using System.Runtime.InteropServices;
using Cucumber.Messages;
using Io.Cucumber.Messages.Types;
using RolloutSpecs.Gherkin.Code;
using RolloutSpecs.Gherkin.Features;

namespace RolloutSpecs.Gherkin.Messages;

/// <summary>Puts the Cucumber Messages of a whole run together.</summary>
internal static class TestRunMessages
{
    public const string RunId = "test-run";

    public static IEnumerable<Envelope> Before(IReadOnlyList<FeatureFile> features, StepCode code, DateTimeOffset started) =>
    [
        Envelope.Create(Meta()),
        .. features.SelectMany(FeatureMessages),
        .. StepCodeMessages.Of(code),
        Envelope.Create(new TestRunStarted(Converters.ToTimestamp(started.UtcDateTime), RunId)),
    ];

    public static Envelope After(bool success, System.Exception? error, Func<string, string> redact, DateTimeOffset finished)
    {
        var message = error is null ? null : redact(error.Message);
        return Envelope.Create(new TestRunFinished(
            message,
            success,
            Converters.ToTimestamp(finished.UtcDateTime),
            error is null ? null : ResultMessages.Of(error, message, []),
            RunId));
    }

    private static Meta Meta() => new(
        // Without the commit that the package was built from.
        ProtocolVersion.Version.Split('+')[0],
        new Product("RolloutSpecs", "1.0.0"),
        new Product(".NET", Environment.Version.ToString()),
        new Product(OsName(), null),
        new Product(RuntimeInformation.ProcessArchitecture.ToString(), null),
        null);

    private static string OsName() =>
        OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux";

    private static IEnumerable<Envelope> FeatureMessages(FeatureFile feature) =>
    [
        Envelope.Create(new Source(feature.File, feature.Text, SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN)),
        Envelope.Create(feature.Document),
        .. feature.Scenarios.Select(scenario => Envelope.Create(scenario.Pickle)),
    ];
}
