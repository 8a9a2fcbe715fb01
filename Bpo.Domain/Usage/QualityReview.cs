namespace Bpo.Domain.Usage;

/// <summary>One contact judged by one reviewer on a form.</summary>
/// <param name="Score">Points given; with items, their weighted points.</param>
/// <param name="Critical">Errors that fail the whole contact, by whom they hurt; empty for none.</param>
/// <param name="IsMaster">Whether this is the reference that other reviewers of the contact are calibrated against.</param>
public sealed record QualityReview(
    string Contact,
    string Agent,
    string Form,
    string Reviewer,
    decimal Score,
    decimal MaxScore,
    IReadOnlyList<Criticality> Critical,
    Stratum Stratum,
    bool IsMaster,
    DateTimeOffset At,
    string Service
);

/// <summary>Whom a critical error hurts (COPC parts customer, business and compliance errors).</summary>
public enum Criticality
{
    /// <summary>The source only says that there was one.</summary>
    Unspecified,
    Customer,
    Business,
    Compliance,
}

/// <summary>How a contact came to be reviewed. Targeted ones are chosen because something went wrong.</summary>
public enum Stratum
{
    Random,
    Targeted,
}
