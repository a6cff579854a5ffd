using NodaTime;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Routes;

namespace RolloutSpecs.Gates.Windows;

/// <summary>When a service began to be as it is.</summary>
/// <param name="Service">The Cloud Run service.</param>
/// <param name="Revision">Its current revision.</param>
/// <param name="History">Its routes.</param>
/// <param name="Answer">gcloud's description of the service.</param>
internal sealed record ServiceStart(string Service, WindowRevision Revision, RouteTimeline History, Answer Answer)
{
    /// <summary>Reads what was told.</summary>
    /// <param name="told">What was told.</param>
    /// <param name="now">When.</param>
    public static (ServiceStart? Start, Judgement? Lacking) Read(ServiceAnswers told, Instant now)
    {
        var (name, entry) = (told.Name, told.Entry);
        var (created, unborn) = CurrentRevision.Read(name, entry.Current!, told.Current);
        var (traffic, unrouted) = ServiceTraffic.Read(entry.Service!, told.Service);
        if (created is null || traffic is null)
        {
            return (null, new[] { unborn, unrouted }.OfType<Judgement>().ToList().RollUp());
        }

        var tag = traffic.TagOf(entry.Current!);
        return (
            new ServiceStart(
                entry.Service!,
                new WindowRevision(name, entry.Current!, created.Value, tag),
                new RouteTimeline(told.Stored, entry.Current!, RouteMap.Of(traffic), now),
                told.Service),
            null);
    }
}
