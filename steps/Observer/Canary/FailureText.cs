using RolloutSpecs.Probes.Runtime;

namespace RolloutSpecs.Observer.Canary;

/// <summary>What an answer says that is neither messages nor a refusal of the caller.</summary>
internal static class FailureText
{
    private const string EmergencyOff = "khala_emergency_mode_disabled";
    private const int Longest = 120;

    /// <summary>The status with the runtime's own words, and what to do where that is known.</summary>
    public static string Of(int status, string body)
    {
        var answer = JsonShape.Parse(body, []);
        var (error, message) = (answer?.Text("error"), answer?.Text("message"));
        return $"expected messages, seen status {status}" + error switch
        {
            null => "",
            EmergencyOff =>
                $" {error}: the runtime serves no Khala route until RUNTIME_KHALA_EMERGENCY_MODE_ENABLED=1 is set on its revision",
            _ => $" {error}{(message is null ? "" : $": {(message.Length <= Longest ? message : $"{message[..Longest]}…")}")}",
        };
    }
}
