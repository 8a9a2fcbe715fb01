using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;
using Bpo.Domain.Governance;
using Bpo.Domain.Invoices;
using Bpo.Domain.Parties;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Reviews;

/// <summary>A month of one contract as people discuss it: the frozen results, figures and money, and what they say to it.</summary>
public sealed record MonthlyReview
{
    public required Contract Contract { get; init; }

    public required string Client { get; init; }

    public required string Vendor { get; init; }

    public required DateOnly Month { get; init; }

    /// <summary>IANA identifier of the zone that cuts days and hours.</summary>
    public required string TimeZone { get; init; }

    /// <summary>True until the month is issued.</summary>
    public required bool IsDraft { get; init; }

    public required Invoice Invoice { get; init; }

    public required IReadOnlyList<ReviewedLevel> Levels { get; init; }

    public required CreditStatement Credits { get; init; }

    public required ReviewFigures Figures { get; init; }

    /// <summary>Key figures by month, oldest first, this month last.</summary>
    public required IReadOnlyList<ReviewedMonth> Trend { get; init; }

    /// <summary>Null while nobody has written anything.</summary>
    public required Review? Written { get; init; }

    public required IReadOnlyList<ReviewAction> Actions { get; init; }

    /// <summary>What counts in the month by the other side's word as somebody recorded it, oldest first.</summary>
    public IReadOnlyList<RecordedWord> Recorded { get; init; } = [];
}

/// <summary>Something that was recorded for the other side.</summary>
public sealed record RecordedWord(RecordedAct Act, Attestation Said);

public enum RecordedAct
{
    Exclusion,
    Credit,
}

/// <summary>A promise with its result of the month before, if there is one.</summary>
/// <param name="CreditMinor">Zero or positive.</param>
public sealed record ReviewedLevel(SlaResult Result, SlaResult? Previous, long CreditMinor);

/// <summary>The key figures of one month.</summary>
public sealed record ReviewedMonth(DateOnly Month, MonthFigures Figures);
