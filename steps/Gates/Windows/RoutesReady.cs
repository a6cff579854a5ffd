using NodaTime;
using RolloutSpecs.Gates.Cloud;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Text;

namespace RolloutSpecs.Gates.Windows;

/// <summary>Reads when Cloud Run last dated a change of a service's routes.</summary>
internal static class RoutesReady
{
    /// <summary>Reads the condition <c>RoutesReady</c> of <c>gcloud run services describe --format json</c> (a Knative Service).</summary>
    /// <param name="service">The service.</param>
    /// <param name="answer">gcloud's answer.</param>
    /// <returns>The condition's last transition, or in <c>Lacking</c> why it is not known.</returns>
    public static (Instant? Since, Judgement? Lacking) Read(string service, Answer answer)
    {
        var what = $"the service {service}";
        var (told, lacking) = CloudAnswer.Read(what, service, answer);
        if (told is not { } json)
        {
            return (null, lacking);
        }

        if (CloudConditions.Of(json, "RoutesReady") is not [var ready])
        {
            return (null, Judgement.Undecided(
                $"expected to know since when {service} has its routes; the observer's store does not hold them from the window's begin "
                    + "on, and Cloud Run tells no condition RoutesReady",
                "let the observer run through the hold (dotnet run --project steps/Observer -- --stage N), "
                    + "which stores the routes each minute, then run the gate again"));
        }

        if (ready.Text("status") != "True")
        {
            return (null, Judgement.Undecided(
                $"a change of the routes of {service} is under way: Cloud Run's RoutesReady is {ready.Plain("status")}",
                "wait until it is done, then run the gate again"));
        }

        return ready.At("lastTransitionTime") is { } since
            ? (since, null)
            : (null, CloudAnswer.Odd(what, "the lastTransitionTime of RoutesReady to be an RFC 3339 instant"));
    }
}
