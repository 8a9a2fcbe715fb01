using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Workforce;

/// <summary>What utilisation is a share of; without it the word means nothing.</summary>
public enum UtilisationBase
{
    LoggedIn,
    Scheduled,

    /// <summary>Approved, that is paid, time.</summary>
    Paid,
}

/// <summary>Handling time over logged-in, scheduled or paid time.</summary>
/// <param name="WithReady">Counts standing ready as use, as ICMI has it.</param>
public sealed record Utilisation(UtilisationBase Over, bool WithReady) : Metric
{
    public override string Kind => "utilisation";

    public override MetricUnit Unit => MetricUnit.Percent;

    public override Explanation Formula =>
        Explanation.Of(WithReady ? $"formula.utilisation.WithReady.{Over}" : $"formula.utilisation.{Over}");

    public override IReadOnlyList<string> CountNames => [AgentSeconds.Handling, AgentSeconds.Ready, Whole];

    private string Whole =>
        Over switch
        {
            UtilisationBase.LoggedIn => AgentSeconds.LoggedIn,
            UtilisationBase.Scheduled => AgentSeconds.Scheduled,
            _ => AgentSeconds.Approved,
        };

    private AgentState State =>
        Over switch
        {
            UtilisationBase.LoggedIn => AgentState.LoggedIn,
            UtilisationBase.Scheduled => AgentState.Scheduled,
            _ => AgentState.Approved,
        };

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) =>
        AgentSeconds.Each(
            usage,
            (AgentState.Handling, AgentSeconds.Handling),
            (AgentState.Ready, AgentSeconds.Ready),
            (State, Whole)
        );

    public override Measurement Measure(Counts counts) =>
        Measurement.Percent(
            counts[AgentSeconds.Handling] + (WithReady ? counts[AgentSeconds.Ready] : 0),
            counts[Whole]
        );
}
