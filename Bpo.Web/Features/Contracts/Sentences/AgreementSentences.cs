namespace Bpo.Web.Features.Contracts.Sentences;

/// <summary>The frame of the agreement: from when and in which money, what is promised in volume, how it is invoiced, notices.</summary>
internal static class AgreementSentences
{
    public static IReadOnlyList<Draft> Basics(Clause root) =>
        [
            new(
                "",
                new TermWriter(root.Words)
                    .Say(
                        "Basics",
                        ("from", root.Value("effectiveFrom", ValueKind.Date)),
                        ("currency", root.Value("currency", ValueKind.Text)),
                        ("zone", root.Value("timeZone", ValueKind.Text))
                    )
                    .Parts
            ),
        ];

    public static IReadOnlyList<Draft> Commitments(Clause root) =>
        root.At("commitments") is { } commitments
            ?
            [
                .. commitments.Items("minimums").Select(minimum => Bound(minimum, "Minimum")),
                .. commitments.Items("maximums").Select(maximum => Bound(maximum, "Maximum")),
                .. commitments.Items("discounts").Select(Discount),
            ]
            : [];

    public static IReadOnlyList<Draft> Invoicing(Clause root)
    {
        if (root.At("invoicing") is not { } invoicing)
        {
            return [];
        }

        var frame = new TermWriter(root.Words)
            .Say(
                "InvoicingDays",
                ("due", invoicing.Value("dueDays", ValueKind.Days, "30")),
                ("cutoff", invoicing.Value("cutoffDays", ValueKind.Days, "3"))
            )
            .SayWhen(
                invoicing.Has("language"),
                "InvoicingLanguage",
                ("language", invoicing.Value("language", Choices.DocumentLanguage))
            );
        return [new Draft(invoicing.Pointer, frame.Parts), .. invoicing.Items("taxes").Select(Tax)];
    }

    public static IReadOnlyList<Draft> Notices(Clause root) =>
        root.At("notices") is { } notices
            ?
            [
                new(
                    notices.Pointer,
                    new TermWriter(root.Words)
                        .Say(
                            "Notices",
                            ("termination", notices.Value("terminationDays", ValueKind.Days, "90")),
                            ("dispute", notices.Value("disputeDays", ValueKind.Days, "30")),
                            ("price", notices.Value("priceChangeDays", ValueKind.Days, "60"))
                        )
                        .Parts
                ),
            ]
            : [];

    private static Draft Bound(Clause bound, string form) =>
        new(
            bound.Pointer,
            new TermWriter(bound.Words)
                .Say(
                    form,
                    ("charges", Clause.Plain(Charges(bound))),
                    ("amount", bound.Price("amount")),
                    ("per", bound.Value("per", Choices.CommitmentPeriod, "month"))
                )
                .Parts,
            bound.Words["Terms.NoteClause", bound.Text("id") ?? ""]
        );

    private static Draft Discount(Clause discount)
    {
        var charges = ("charges", Clause.Plain(Charges(discount)));
        var writer = new TermWriter(discount.Words);
        if (discount.Has("percent"))
        {
            writer.Say("Discount", ("percent", discount.Value("percent", ValueKind.Percent)), charges);
        }
        else
        {
            writer.Say("DiscountAmount", ("amount", discount.Price("amount")), charges);
        }

        return new Draft(discount.Pointer, writer.Parts, discount.Words["Terms.NoteClause", discount.Text("id") ?? ""]);
    }

    private static Draft Tax(Clause tax) =>
        new(
            tax.Pointer,
            new TermWriter(tax.Words)
                .Say(
                    "Tax",
                    ("category", tax.Value("category", ValueKind.Text)),
                    ("rate", tax.Value("rate", ValueKind.Percent)),
                    ("charges", Clause.Plain(Charges(tax)))
                )
                .Parts
        );

    private static string Charges(Clause clause)
    {
        var charges = clause.List("charges");
        return charges is "" or "*" ? clause.Words["Terms.AllCharges"] : charges;
    }
}
