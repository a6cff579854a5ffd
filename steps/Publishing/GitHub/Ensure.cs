using System.Net;
using Octokit;
using Polly.Timeout;

namespace RolloutSpecs.Publishing.GitHub;

/// <summary>
/// Makes what is not there yet, and never twice: after a failure that leaves open whether it was made, it looks again first.
/// </summary>
internal static class Ensure
{
    private const int MostAttempts = 3;

    /// <summary>What was found, or made.</summary>
    /// <param name="find">Looks for it; null where it is not there.</param>
    /// <param name="make">Makes it.</param>
    public static async Task<(T Thing, bool WasMade)> ThereAsync<T>(Func<Task<T?>> find, Func<Task<T>> make)
        where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await find() is { } found)
            {
                return (found, attempt > 1);
            }

            try
            {
                return (await make(), true);
            }
            catch (Exception failure) when (attempt < MostAttempts && IsOpen(failure))
            {
                // The next attempt looks first.
            }
        }
    }

    // 422 is what GitHub says where somebody else has made it meanwhile.
    private static bool IsOpen(Exception failure) => failure switch
    {
        ApiException { StatusCode: >= HttpStatusCode.InternalServerError or HttpStatusCode.UnprocessableEntity } => true,
        HttpRequestException or TimeoutRejectedException or OperationCanceledException or UnclearAnswerException => true,
        _ => false,
    };
}
