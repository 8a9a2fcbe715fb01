using Bpo.Domain.Amounts;

namespace Bpo.Domain.Credits;

/// <summary>What the service levels of a period cost, with every step.</summary>
/// <param name="Total">Credits less what was earned back and less bonuses; negative when the balance favours the vendor.</param>
public sealed record CreditStatement(
    IReadOnlyList<SlaCredit> Credits,
    Money Total,
    IReadOnlyList<ChronicNotice> Notices,
    TaxNature TaxNature
)
{
    public Money Sum(CreditKind kind) =>
        Money.Sum(Credits.Where(credit => credit.Kind == kind).Select(credit => credit.Credit), Total.Currency);
}

public enum CreditKind
{
    /// <summary>For a missed level; zero or more.</summary>
    Credit,

    /// <summary>A credit of an earlier month that returns to the vendor; negative.</summary>
    EarnBack,

    /// <summary>For a level that was beaten; negative.</summary>
    Bonus,
}

/// <summary>One entry of the statement.</summary>
/// <param name="Sla">The SLA, or the id of the persistent-failure clause.</param>
/// <param name="Clause">Where the rule stands in the terms, e.g. <c>credits/rules/0</c>.</param>
/// <param name="Exact">Before rounding, in major units.</param>
public sealed record SlaCredit(
    string Sla,
    string Clause,
    CreditKind Kind,
    decimal Points,
    IReadOnlyList<CreditStep> Steps,
    decimal Exact,
    Money Credit
);

/// <summary>One step of the pipeline: what went in, what came out, and why.</summary>
/// <param name="Before">The amount before the step in major units, not rounded.</param>
/// <param name="Inputs">The numbers the step read beside the amount.</param>
public sealed record CreditStep(
    string Step,
    decimal Before,
    decimal After,
    Explanation Explanation,
    IReadOnlyDictionary<string, decimal> Inputs
);

/// <summary>A level has failed so often that a clause of the contract wakes up.</summary>
public sealed record ChronicNotice(string Sla, int Missed, int Of, ChronicRemedy Then);
