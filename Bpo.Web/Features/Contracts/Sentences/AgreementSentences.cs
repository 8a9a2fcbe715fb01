namespace Bpo.Web.Features.Contracts.Sentences;

/// <summary>The frame of the agreement: from when and in which money, how it is invoiced, notices.</summary>
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
        return
        [
            new Draft(invoicing.Pointer, frame.Parts),
            .. invoicing.Items("taxes").Select(Tax),
            .. invoicing.Items("levies").Select(Levy),
        ];
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

    private static Draft Levy(Clause levy) =>
        new(
            levy.Pointer,
            new TermWriter(levy.Words)
                .Say(
                    "Levy",
                    ("name", levy.Value("name", ValueKind.Text)),
                    ("rate", levy.Value("rate", ValueKind.Percent)),
                    ("charges", Clause.Plain(Charges(levy)))
                )
                .Parts,
            levy.Words["Terms.NoteClause", levy.Text("id") ?? ""]
        );

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

    internal static string Charges(Clause clause)
    {
        var charges = clause.List("charges");
        return charges is "" or "*"
            ? clause.Words["Terms.AllCharges"]
            : string.Join(", ", charges.Split(", ").Select(charge => clause.NameIn("pricing", charge)));
    }
}
