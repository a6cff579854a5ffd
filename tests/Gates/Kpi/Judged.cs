using NodaTime;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Tests.Gates.Kpi;

/// <summary>Judges the gates' objectives on inputs that tests make.</summary>
internal static class Judged
{
    public static Judgement Number(AnalysisInput input, RateBound most) =>
        ObjectiveAnalysis.Judge(ErrorBudgetGate.FleetStaleCursors(most), input);

    public static Judgement Share(AnalysisInput input, ShareBound most) =>
        ObjectiveAnalysis.Judge(ErrorBudgetGate.FleetRefusals(most), input);

    public static Judgement Rate(AnalysisInput input, RateBound most) => ObjectiveAnalysis.Judge(ReconnectGate.FleetRate(most), input);

    public static Judgement Surge(AnalysisInput input, double perMinute, Duration lasting) =>
        ObjectiveAnalysis.Judge(ReconnectGate.FleetSurge(perMinute, lasting), input);

    public static Judgement Evictions(AnalysisInput input, int most, Duration span) =>
        ObjectiveAnalysis.Judge(SlowConsumerGate.Number(most, span), input);

    public static Judgement Growth(AnalysisInput input, double anHour) => ObjectiveAnalysis.Judge(SlowConsumerGate.Growth(anHour), input);

    public static Judgement Latency(AnalysisInput input, QuantileBound most) =>
        ObjectiveAnalysis.Judge(ReplayGate.Bootstraps("web", most), input);

    public static Judgement Lag(AnalysisInput input, QuantileBound most) => ObjectiveAnalysis.Judge(ReplayGate.Lag("web", most), input);

    public static Judgement Duplicates(AnalysisInput input, int least) =>
        ObjectiveAnalysis.Judge(SurfaceUxGate.Duplicates("web", least), input);

    public static Judgement Missing(AnalysisInput input, Duration lasting) =>
        ObjectiveAnalysis.Judge(SurfaceUxGate.Missing("web", lasting), input);

    public static Judgement Clocks(AnalysisInput input, double most) => ObjectiveAnalysis.Judge(SurfaceUxGate.Clocks("web", most), input);
}
