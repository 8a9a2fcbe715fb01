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

/// <summary>What counts as use.</summary>
public enum UtilisationUse
{
    Handling,

    /// <summary>Handling and standing ready, as ICMI has it.</summary>
    WithReady,

    /// <summary>Production hours as the centre books them: the share of a paid hour that is worked.</summary>
    Productive,
}

/// <summary>Used time over logged-in, scheduled or paid time.</summary>
public sealed record Utilisation(UtilisationBase Over, UtilisationUse Use) : Metric
{
    public override string Kind => "utilisation";

    public override MetricUnit Unit => MetricUnit.Percent;

    public override Explanation Formula =>
        Explanation.Of(
            Use == UtilisationUse.Handling ? $"formula.utilisation.{Over}" : $"formula.utilisation.{Use}.{Over}"
        );

    public override IReadOnlyList<string> CountNames =>
        Use == UtilisationUse.Productive
            ? [AgentSeconds.Productive, Whole]
            : [AgentSeconds.Handling, AgentSeconds.Ready, Whole];

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
        Use == UtilisationUse.Productive
            ? AgentSeconds.Each(usage, (AgentState.Productive, AgentSeconds.Productive), (State, Whole))
            : AgentSeconds.Each(
                usage,
                (AgentState.Handling, AgentSeconds.Handling),
                (AgentState.Ready, AgentSeconds.Ready),
                (State, Whole)
            );

    public override Measurement Measure(Counts counts) =>
        Measurement.Percent(
            Use switch
            {
                UtilisationUse.Productive => counts[AgentSeconds.Productive],
                UtilisationUse.WithReady => counts[AgentSeconds.Handling] + counts[AgentSeconds.Ready],
                _ => counts[AgentSeconds.Handling],
            },
            counts[Whole]
        );
}
