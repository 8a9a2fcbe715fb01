using Bpo.Domain.Amounts;
using Bpo.Domain.Credits;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Calculators.Slas;

/// <summary>
/// The answer of the calculator in the shape of the API. Numbers are decimal strings with every digit, so that nothing is
/// rounded on the way.
/// </summary>
public sealed record SlasAnswer(
    string Currency,
    IReadOnlyList<ResultAnswer> Results,
    IReadOnlyList<CreditAnswer> Credits,
    MoneyAnswer TotalCredit,
    MoneyAnswer EarnedBack,
    MoneyAnswer Bonus,
    IReadOnlyList<NoticeAnswer> Notices,
    string TaxNature
)
{
    internal static SlasAnswer Of(SlasRequest request, IReadOnlyList<SlaResult> results, CreditStatement statement) =>
        new(
            request.Terms.Currency.Code,
            [.. results.Select(result => ResultAnswer.Of(result, request.Language))],
            [.. statement.Credits.Select(credit => CreditAnswer.Of(credit, request.Language))],
            MoneyAnswer.Of(statement.Total),
            MoneyAnswer.Of(-statement.Sum(CreditKind.EarnBack)),
            MoneyAnswer.Of(-statement.Sum(CreditKind.Bonus)),
            [.. statement.Notices.Select(NoticeAnswer.From)],
            AnswerWords.Of(statement.TaxNature)
        );
}

public sealed record NoticeAnswer(string Sla, int MissedIn, int Of, string Then)
{
    internal static NoticeAnswer From(ChronicNotice notice) =>
        new(notice.Sla, notice.Missed, notice.Of, AnswerWords.Of(notice.Then));
}
