using Bpo.Reports.Texts;

namespace Bpo.Reports.BusinessReviews.Texts;

/// <summary>The fixed words of the review. A word missing in one language does not compile.</summary>
internal sealed partial record ReviewTexts
{
    public required string Title { get; init; }
    public required string DraftMark { get; init; }
    public required string PreparedFor { get; init; }
    public required string Vendor { get; init; }
    public required string Contract { get; init; }
    public required string TermsVersion { get; init; }
    public required string TimeZone { get; init; }
    public required string Month { get; init; }
    public required string Summary { get; init; }
    public required string Scorecard { get; init; }
    public required string ScorecardLead { get; init; }
    public required string Target { get; init; }
    public required string Reading { get; init; }
    public required string HeatMap { get; init; }
    public required string HeatMapLead { get; init; }
    public required string Closed { get; init; }
    public required string Volume { get; init; }
    public required string VolumeLead { get; init; }
    public required string VolumeLeadPlain { get; init; }
    public required string Queue { get; init; }
    public required string Forecast { get; init; }
    public required string Offered { get; init; }
    public required string Difference { get; init; }
    public required string Answered { get; init; }
    public required string Abandoned { get; init; }
    public required string AbandonedShare { get; init; }
    public required string Handling { get; init; }
    public required string HandlingLead { get; init; }
    public required string Handled { get; init; }
    public required string Wait { get; init; }
    public required string Talk { get; init; }
    public required string Hold { get; init; }
    public required string AfterCallWork { get; init; }
    public required string HandleTime { get; init; }
    public required string Cost { get; init; }
    public required string CostLead { get; init; }
    public required string CutAxis { get; init; }
    public required string CostPerContact { get; init; }
    public required string CostPerContactLead { get; init; }
    public required string Contacts { get; init; }
    public required string Fees { get; init; }
    public required string Credits { get; init; }
    public required string Net { get; init; }
    public required string Quality { get; init; }
    public required string QualityLead { get; init; }
    public required string NoSources { get; init; }
    public required string Source { get; init; }
    public required string Read { get; init; }
    public required string Accepted { get; init; }
    public required string Repeated { get; init; }
    public required string Filtered { get; init; }
    public required string Rejected { get; init; }
    public required string Total { get; init; }
    public required string SetAside { get; init; }
    public required string Rows { get; init; }
    public required string Actions { get; init; }
    public required string ActionsLead { get; init; }
    public required string NoActions { get; init; }
    public required string What { get; init; }
    public required string Owner { get; init; }
    public required string Due { get; init; }
    public required string State { get; init; }
    public required string Open { get; init; }
    public required string InProgress { get; init; }
    public required string Done { get; init; }
    public required string Overdue { get; init; }
    public required string Glossary { get; init; }
    public required string Term { get; init; }
    public required string Meaning { get; init; }
    public required string Run { get; init; }
    public required string Fingerprint { get; init; }
    public required string Computed { get; init; }
    public required Func<string, string> ByDay { get; init; }

    /// <summary>A heading with the currency of what stands below it.</summary>
    public required Func<string, string, string> In { get; init; }

    public static ReviewTexts For(DocumentLanguage language) => language.Pick(English, Russian, Chinese);
}
