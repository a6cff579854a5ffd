using Microsoft.AspNetCore.Http;

namespace RolloutSpecs.Rehearsal.Serving;

/// <summary>What a server asks of a request.</summary>
internal static class Requests
{
    /// <summary>Whether it is one that a GET route answers; Kestrel leaves the body out for HEAD.</summary>
    public static bool Reads(this HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
}
