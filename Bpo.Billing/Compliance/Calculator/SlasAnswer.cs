using Bpo.Domain.Amounts;
using Bpo.Domain.Credits;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Compliance.Calculator;

/// <summary>
/// The answer of the calculator in the shape of the API. Numbers are decimal strings with every digit, so that nothing is
/// rounded on the way.
/// </summary>
public sealed record SlasAnswer(
    string Currency,
    IReadOnlyList<ResultAnswer> Results,
    IReadOnlyList<CreditAnswer> Credits,
    AmountAnswer TotalCredit,
    AmountAnswer EarnedBack,
    AmountAnswer Bonus,
    IReadOnlyList<NoticeAnswer> Notices,
    string TaxNature
)
{
    internal static SlasAnswer Of(SlasRequest request, IReadOnlyList<SlaResult> results, CreditStatement statement) =>
        new(
            request.Terms.Currency.Code,
            [.. results.Select(result => ResultAnswer.Of(result, request.Language))],
            [.. statement.Credits.Select(credit => CreditAnswer.Of(credit, request.Language))],
            AmountAnswer.Of(statement.Total),
            AmountAnswer.Of(-statement.Sum(CreditKind.EarnBack)),
            AmountAnswer.Of(-statement.Sum(CreditKind.Bonus)),
            [.. statement.Notices.Select(NoticeAnswer.From)],
            AnswerWords.Of(statement.TaxNature)
        );
}

/// <param name="Amount">Major units with the currency's decimals.</param>
public sealed record AmountAnswer(string Amount, long Minor, string Currency)
{
    internal static AmountAnswer Of(Money money) => new(money.ToDecimalString(), money.Minor, money.Currency.Code);
}

public sealed record NoticeAnswer(string Sla, int MissedIn, int Of, string Then)
{
    internal static NoticeAnswer From(ChronicNotice notice) =>
        new(notice.Sla, notice.Missed, notice.Of, AnswerWords.Of(notice.Then));
}
