using System.Net.Sockets;

namespace RolloutSpecs.Probes.Outside;

/// <summary>What was wrong with an HTTP answer, in words that say what to look for.</summary>
internal static class HttpFailures
{
    /// <summary>Why there is not even a status.</summary>
    public static HttpRequestException OfBeginning(Exception failure) => Error(failure) switch
    {
        HttpRequestError.ConfigurationLimitExceeded => Told("the answer's headers are larger than is read", failure),
        HttpRequestError.ResponseEnded => Told("the connection was closed before an answer", failure),
        HttpRequestError.InvalidResponse => Told($"the answer is no HTTP: {Innermost(failure)}", failure),
        _ when IsReset(failure) => Told("the connection was reset before an answer", failure),
        _ => Told(failure.InnerException?.Message ?? failure.Message, failure),
    };

    /// <summary>Why there is a status and no whole body.</summary>
    public static HttpRequestException OfBody(Exception failure, int longest) => Error(failure) switch
    {
        HttpRequestError.ConfigurationLimitExceeded => Told($"the answer is larger than {longest} bytes", failure),
        HttpRequestError.InvalidResponse => Told($"the answer is no HTTP: {Innermost(failure)}", failure),
        _ when IsReset(failure) => new HttpRequestException(
            HttpRequestError.ResponseEnded, "the connection was reset in the middle of the answer", failure),
        _ => new HttpRequestException(HttpRequestError.ResponseEnded, "the answer broke off before its end", failure),
    };

    /// <summary>That a body is nested too deep.</summary>
    public static HttpRequestException TooDeep() => new(HttpRequestError.ConfigurationLimitExceeded, AnswerBounds.TooDeep);

    private static HttpRequestException Told(string words, Exception failure) => new(Error(failure), words, failure);

    private static HttpRequestError Error(Exception failure) => Chain(failure)
        .Select(cause => cause switch
        {
            HttpRequestException { HttpRequestError: var error } => error,
            HttpIOException { HttpRequestError: var error } => error,
            _ => HttpRequestError.Unknown,
        })
        .FirstOrDefault(error => error != HttpRequestError.Unknown);

    private static bool IsReset(Exception failure) => Chain(failure)
        .Any(cause => cause is SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.ConnectionAborted });

    private static string Innermost(Exception failure) => Chain(failure).Last().Message;

    private static IEnumerable<Exception> Chain(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}
