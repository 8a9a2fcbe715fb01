using Bpo.Domain.Amounts;
using Bpo.Domain.Sla.Exclusions;
using Bpo.Reports.Tables;
using Bpo.Web.Documents;
using Bpo.Web.Features.Contracts;
using Bpo.Web.Features.Credits;
using Bpo.Web.Features.Disputes;
using Bpo.Web.Features.Exclusions;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Exports;

/// <summary>What the two sides agreed and dispute, as tables.</summary>
internal static class AgreementTables
{
    public static ExportTable Of(IReadOnlyList<ExclusionInbox.Row> exclusions, Words words) =>
        new(
            words["Exclusions.Title"],
            [
                words["Exclusions.Reason"],
                words["Exclusions.Status"],
                words["Clients.Name"],
                words["Contracts.Contract"],
                words["Exclusions.From"],
                words["Exclusions.To"],
                words["Exclusions.Level"],
                words["Exclusions.Queues"],
                words["Exclusions.Contacts"],
                words["Exclusions.Evidence"],
                words["Exclusions.Link"],
                words["Exclusions.AskedBy"],
                words["Exclusions.DecidedBy"],
                words["Exclusions.Answer"],
                words["Attestations.Title"],
            ],
            exclusions.Select(row =>
                (IReadOnlyList<ExportCell>)
                    [
                        Text(words[$"Sla.Reason.{ExclusionRecord.Words[row.Of.Reason]}"]),
                        Text(words[$"Exclusions.Status{row.Of.Status}"]),
                        Text(row.Client),
                        Text(row.Contract),
                        new ExportCell.Instant(row.Of.Since),
                        new ExportCell.Instant(row.Of.Until),
                        Text(string.Join(", ", row.Of.Slas.Select(sla => row.Names.Promise(sla)))),
                        Text(string.Join(' ', row.Of.Queues)),
                        Text(string.Join(' ', row.Of.Contacts)),
                        Text(row.Of.Evidence),
                        Text(row.Of.EvidenceLink),
                        Text(words[$"Exclusions.Side{row.Of.ProposedSide}"]),
                        Text(row.Of.DecidedSide is { } side ? words[$"Exclusions.Side{side}"] : ""),
                        Text(row.Of.Answer),
                        Text(row.Recorded(words)),
                    ]
            )
        );

    public static ExportTable Of(IReadOnlyList<DisputeDesk.Row> disputes, Words words) =>
        new(
            words["Disputes.Title"],
            [
                words["Disputes.About"],
                words["Exclusions.Status"],
                words["Clients.Name"],
                words["Contracts.Contract"],
                words["Invoices.Period"],
                words["Clients.Currency"],
                words["Disputes.Claimed"],
                words["Disputes.Offered"],
                words["Disputes.Settled"],
                words["Disputes.Due"],
                words["Exclusions.Reason"],
            ],
            disputes.Select(row =>
                (IReadOnlyList<ExportCell>)
                    [
                        Text(row.Of.About(row.Names, words)),
                        Text(words[$"Disputes.State{row.Of.State}"]),
                        Text(row.Client),
                        Text(row.Contract),
                        new ExportCell.Date(row.Of.Month),
                        Text(row.Of.CurrencyCode),
                        Amount(row.Of.ClaimedMinor, row.Of.CurrencyCode),
                        Amount(row.Of.OfferedMinor, row.Of.CurrencyCode),
                        Amount(row.Of.SettledMinor, row.Of.CurrencyCode),
                        new ExportCell.Date(row.Of.DueOn),
                        Text(row.Of.Reason),
                    ]
            )
        );

    /// <summary>Every step of every credit.</summary>
    public static ExportTable Of(CreditSheet sheet, Words words) =>
        new(
            words["Credits.Statement"],
            [
                words["Sla.MeasureAndFormula"],
                words["Sla.Rule"],
                words["Sla.Step"],
                words["Credits.Before"],
                words["Credits.After"],
                words["Sla.Explanation"],
                words["Exclusions.Status"],
                words["Attestations.Title"],
            ],
            sheet.Statement.Credits.SelectMany(credit =>
                credit.Steps.Select(step =>
                    (IReadOnlyList<ExportCell>)
                        [
                            Text(Waterfall.Name(credit, sheet, words)),
                            Text(credit.Clause),
                            Text(words.Find($"Credits.Step.{step.Step}") ?? step.Step),
                            new ExportCell.Number(step.Before, step.Before.Scale),
                            new ExportCell.Number(step.After, step.After.Scale),
                            Text(step.Explanation.Say()),
                            Text(
                                sheet.ClaimOf(credit) is { } claim
                                    ? words[$"Credits.State{claim.StateOn(sheet.Today)}"]
                                    : ""
                            ),
                            Text(
                                sheet.ClaimOf(credit) is { } answered
                                    ? sheet.Attested.Sentence(answered.AnsweredBy, words)
                                    : ""
                            ),
                        ]
                )
            )
        );

    private static ExportCell Amount(long? minor, string currency) =>
        minor is { } known
            ? new ExportCell.Number(Money.OfMinor(known, Currency.Of(currency)).Amount, Currency.Of(currency).Decimals)
            : ExportCell.Nothing;

    private static ExportCell.Text Text(string text) => new(text);
}
