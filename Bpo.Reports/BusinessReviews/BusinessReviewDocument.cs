using Bpo.Reports.Scorecards;
using Bpo.Reports.Texts;

namespace Bpo.Reports.BusinessReviews;

/// <summary>
/// A month of one contract ready to print, from the same frozen results as the invoice. Texts are in <see cref="Language"/>;
/// an empty list leaves its section out, but for actions and sources, whose absence is said.
/// </summary>
public sealed record BusinessReviewDocument
{
    public required DocumentLanguage Language { get; init; }
    public required string Client { get; init; }
    public required string Vendor { get; init; }

    /// <summary>Number and name of the contract.</summary>
    public required string Contract { get; init; }

    public required string TermsVersion { get; init; }

    /// <summary>First day of the month under review.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>The zone that cuts days and hours, in words.</summary>
    public required string TimeZone { get; init; }

    /// <summary>True until the month is closed.</summary>
    public bool IsDraft { get; init; }

    public required ResultStatus Status { get; init; }

    /// <summary>How the month stands in one sentence.</summary>
    public required string Headline { get; init; }

    /// <summary>What matters this month, one sentence each.</summary>
    public IReadOnlyList<string> Summary { get; init; } = [];

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>Decimals of the currency: 2 for EUR, 0 for JPY.</summary>
    public int CurrencyDigits { get; init; } = 2;

    public required IReadOnlyList<ScorecardRow> Scorecard { get; init; }

    /// <summary>Service level by day; one trend for each level worth a chart.</summary>
    public IReadOnlyList<DailyTrend> DailyTrends { get; init; } = [];

    /// <summary>Average contacts by weekday and hour; hours that are absent were closed.</summary>
    public IReadOnlyList<HourlyVolume> HourlyVolumes { get; init; } = [];

    public IReadOnlyList<VolumeRow> Volumes { get; init; } = [];
    public IReadOnlyList<HandlingRow> Handling { get; init; } = [];

    /// <summary>From gross fees to the invoice total: first and last are sums, those between are changes.</summary>
    public IReadOnlyList<BridgeStep> CostBridge { get; init; } = [];

    /// <summary>Cost by month, oldest first, the month under review last.</summary>
    public IReadOnlyList<MonthlyCost> MonthlyCosts { get; init; } = [];

    public IReadOnlyList<SourceQuality> Sources { get; init; } = [];

    /// <summary>Rows that were read but not counted, by reason.</summary>
    public IReadOnlyList<SetAside> SetAside { get; init; } = [];

    public IReadOnlyList<ReviewAction> Actions { get; init; } = [];

    /// <summary>Formulas used, each as a sentence.</summary>
    public IReadOnlyList<GlossaryEntry> Glossary { get; init; } = [];

    /// <summary>The run that computed it.</summary>
    public required string RunId { get; init; }

    /// <summary>Hash of everything the run read.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Written into the file as its creation time; same instant and data, same bytes.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
