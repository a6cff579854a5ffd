using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Probes.Prometheus;

/// <summary>Reads what observers say of themselves by the labels of <c>rolloutspecs_observer_info</c>.</summary>
internal static class InfoReader
{
    public static ObserversTold Read(Observation observation) => observation switch
    {
        Observed observed when observed.Series.Select(Provenance).ToList() is { } told && !told.Contains(null) =>
            new ObserversTold([.. told.OfType<Provenance>()]) { Said = observed },
        NotObserved lacking => ObserversTold.Nothing(lacking),
        _ => ObserversTold.Nothing(new NotObserved(
            "expected each observer in Prometheus to say its environment, rollout, host and revision; one lacks some of these labels",
            "let Prometheus scrape an observer of this runbook, without dropping labels of rolloutspecs_observer_info, "
                + "and restart the hold in the ledger")),
    };

    private static Provenance? Provenance(Series series) =>
        LabelText.Of(series.Labels, "environment") is { } environment
        && LabelText.Of(series.Labels, "rollout") is { } rollout
        && LabelText.Of(series.Labels, "host") is { } host
            // Prometheus keeps no label that is empty.
            ? new Provenance(environment, rollout, host, LabelText.Of(series.Labels, "revision") ?? "")
            {
                Origins = LabelText.Of(series.Labels, "origins"),
            }
            : null;
}
