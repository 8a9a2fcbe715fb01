namespace Bpo.Web.Features.Contracts.Sentences;

/// <summary>What both sides promised about money: minimums, maximums, discounts, money paid ahead, refunds, exchange rates.</summary>
internal static class CommitmentSentences
{
    public static IReadOnlyList<Draft> Of(Clause root) =>
        root.At("commitments") is { } commitments
            ?
            [
                .. commitments.Items("minimums").Select(minimum => Bound(minimum, "Minimum")),
                .. commitments.Items("maximums").Select(maximum => Bound(maximum, "Maximum")),
                .. commitments.Items("discounts").Select(Discount),
                .. commitments.Items("prepayments").Select(Prepayment),
                .. commitments.Items("refunds").Select(Refund),
                .. Currency(commitments),
            ]
            : [];

    private static Draft Bound(Clause bound, string form) =>
        new(
            bound.Pointer,
            new TermWriter(bound.Words)
                .Say(
                    form,
                    ("charges", Clause.Plain(AgreementSentences.Charges(bound))),
                    ("amount", bound.Price("amount")),
                    ("per", bound.Value("per", Choices.CommitmentPeriod, "month"))
                )
                .Parts,
            bound.Words["Terms.NoteClause", bound.Text("id") ?? ""]
        );

    private static Draft Discount(Clause discount)
    {
        var charges = ("charges", Clause.Plain(AgreementSentences.Charges(discount)));
        var writer = new TermWriter(discount.Words);
        if (discount.Has("percent"))
        {
            writer.Say("Discount", ("percent", discount.Value("percent", ValueKind.Percent)), charges);
        }
        else if (discount.Has("steps"))
        {
            writer.SayList("DiscountSteps", "steps", Steps(discount), charges);
        }
        else
        {
            writer.Say("DiscountAmount", ("amount", discount.Price("amount")), charges);
        }

        return new Draft(discount.Pointer, writer.Parts, discount.Words["Terms.NoteClause", discount.Text("id") ?? ""]);
    }

    private static List<Part> Steps(Clause discount)
    {
        List<Part> parts = [];
        foreach (var step in discount.Items("steps"))
        {
            if (parts.Count > 0)
            {
                parts.Add(Clause.Plain(discount.Words["Terms.TierJoin"]));
            }

            parts.AddRange(
                TermWriter.Fill(
                    discount.Words["Terms.CreditStep"],
                    place =>
                        [
                            place == "from"
                                ? step.Value("from", ValueKind.Number)
                                : step.Value("percent", ValueKind.Percent),
                        ]
                )
            );
        }

        return parts;
    }

    private static Draft Prepayment(Clause paid) =>
        new(
            paid.Pointer,
            new TermWriter(paid.Words)
                .Say(
                    "Prepayment",
                    ("amount", paid.Price("amount")),
                    ("charges", Clause.Plain(AgreementSentences.Charges(paid)))
                )
                .SayWhen(paid.Has("until"), "PrepaymentUntil", ("until", paid.Value("until", ValueKind.Date)))
                .Parts,
            paid.Words["Terms.NoteClause", paid.Text("id") ?? ""]
        );

    private static Draft Refund(Clause refund) =>
        new(
            refund.Pointer,
            new TermWriter(refund.Words)
                .Say(
                    "Refund",
                    ("reason", refund.Value("reason", Choices.RefundReason)),
                    ("percent", refund.Value("percent", ValueKind.Percent, "100")),
                    ("charges", Clause.Plain(AgreementSentences.Charges(refund)))
                )
                .SayWhen(refund.Has("bankFee"), "RefundBankFee", ("fee", refund.Price("bankFee")))
                .Parts,
            refund.Words["Terms.NoteClause", refund.Text("id") ?? ""]
        );

    private static IEnumerable<Draft> Currency(Clause commitments) =>
        commitments.At("currencyClause") is { } clause
            ?
            [
                new Draft(
                    clause.Pointer,
                    new TermWriter(clause.Words)
                        .Say(
                            "CurrencyClause",
                            ("charges", Clause.Plain(AgreementSentences.Charges(clause))),
                            ("currency", clause.Value("currency", ValueKind.Text)),
                            ("source", clause.Value("source", ValueKind.Text)),
                            ("rate", clause.Value("baseRate", ValueKind.Number)),
                            ("corridor", clause.Value("corridorPercent", ValueKind.Percent, "0")),
                            ("passes", clause.Value("passes", Choices.Passes, "all"))
                        )
                        .Parts
                ),
            ]
            : [];
}
