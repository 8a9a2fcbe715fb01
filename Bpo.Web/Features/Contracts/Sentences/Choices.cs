namespace Bpo.Web.Features.Contracts.Sentences;

/// <summary>The words the terms document takes where only some are allowed.</summary>
internal static class Choices
{
    public static readonly ValueKind Basis = ValueKind.Choice("Basis", "talk", "talk-and-hold", "handle", "connected");
    public static readonly ValueKind Rounding = ValueKind.Choice("Rounding", "contact", "day", "period");
    public static readonly ValueKind Contacts = ValueKind.Choice(
        "Count",
        "handled",
        "connected",
        "attempted",
        "offered",
        "resolved"
    );
    public static readonly ValueKind Records = ValueKind.Choice("Count", "loaded", "processed", "reached");
    public static readonly ValueKind RepeatKey = ValueKind.Choice("Key", "customer", "customer-and-reason");
    public static readonly ValueKind SeatPeriod = ValueKind.Choice("Per", "month", "week");
    public static readonly ValueKind CommitmentPeriod = ValueKind.Choice("Per", "month", "quarter", "year");
    public static readonly ValueKind Proration = ValueKind.Choice(
        "Proration",
        "calendar-days",
        "working-days",
        "fixed-30",
        "preceding-cycle",
        "none"
    );
    public static readonly ValueKind Hours = ValueKind.Choice(
        "Hours",
        "logged-in",
        "productive",
        "scheduled",
        "approved"
    );
    public static readonly ValueKind Silence = ValueKind.Choice("Silence", "accepts", "rejects");
    public static readonly ValueKind Split = ValueKind.Choice("Split", "at-boundary", "whole-contact");
    public static readonly ValueKind Formula = ValueKind.Choice(
        "Formula",
        "offered",
        "answered",
        "ignore-abandons-in-time",
        "abandons-in-time-as-success",
        "exclude-short-abandons",
        "short-abandons-as-success",
        "with-flow-outs",
        "removed-in-time",
        "not-late"
    );
    public static readonly ValueKind SurveyMethod = ValueKind.Choice("Method", "top-box", "top-two-box", "mean");
    public static readonly ValueKind RiskBase = ValueKind.Choice("Base", "gross", "net-of-pass-through", "service");
    public static readonly ValueKind CreditOf = ValueKind.Choice("Of", "at-risk", "fees", "amount");
    public static readonly ValueKind CapOf = ValueKind.Choice("Of", "at-risk", "fees");
    public static readonly ValueKind Every = ValueKind.Choice(
        "Every",
        "P1M",
        "P3M",
        "P6M",
        "P1Y",
        "P12M",
        "P2Y",
        "P3Y"
    );
    public static readonly ValueKind CapScope = ValueKind.Choice("Scope", "sla", "service", "invoice", "year");
    public static readonly ValueKind ChronicThen = ValueKind.Choice("Then", "termination-right", "escalate");
    public static readonly ValueKind EarnBackTest = ValueKind.Choice("Test", "all", "average", "annual");
    public static readonly ValueKind DoubleJeopardy = ValueKind.Choice("Jeopardy", "client-chooses", "largest", "all");
    public static readonly ValueKind PersistentOf = ValueKind.Choice("Of", "annual-fees", "fees", "at-risk", "amount");
    public static readonly ValueKind RefundReason = ValueKind.Choice("RefundReason", "delay", "non-performance");
    public static readonly ValueKind Netting = ValueKind.Choice("Netting", "before-caps", "after-caps");
    public static readonly ValueKind Passes = ValueKind.Choice("Passes", "all", "beyond");
    public static readonly ValueKind TaxNature = ValueKind.Choice("Nature", "price-reduction", "damages");
    public static readonly ValueKind DocumentLanguage = ValueKind.Choice("Language", "en", "ru", "zh");
}
