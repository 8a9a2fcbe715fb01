using Bpo.Billing.Runs;
using Bpo.Domain.Access;
using Bpo.Web.Api.Invoices;

namespace Bpo.Web.Api.Runs;

/// <summary>A run and what it did, contract by contract.</summary>
/// <param name="Preview">A preview computes the same and stores no invoice.</param>
/// <param name="Drafts">The invoices a preview computed; of a run they are read by their ids.</param>
public sealed record RunView(
    string Id,
    Month Period,
    bool Preview,
    string RequestedBy,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    IReadOnlyList<RunOutcomeView> Outcomes,
    IReadOnlyList<InvoiceView> Drafts
)
{
    public static RunView Of(Run run, IEnumerable<RunOutcome> outcomes, IReadOnlyList<InvoiceView> drafts) =>
        new(
            PublicId.Format(PublicId.Run, run.Id),
            new Month(run.Month.Year, run.Month.Month),
            run.IsPreview,
            run.RequestedBy,
            run.StartedAt,
            run.EndedAt,
            [.. outcomes.Select(RunOutcomeView.Of)],
            drafts
        );
}

/// <param name="Effect">What the run did: written, unchanged, frozen (issued already), previewed or refused.</param>
/// <param name="Fingerprint">SHA-256 over everything the run read; the same fingerprint, the same invoice.</param>
public sealed record RunOutcomeView(
    string ContractId,
    RunEffect Effect,
    string? InvoiceId,
    string? Fingerprint,
    string? Code,
    string? Detail
)
{
    public static RunOutcomeView Of(RunOutcome outcome) =>
        new(
            PublicId.Format(PublicId.Contract, outcome.ContractId),
            outcome.Effect,
            outcome.InvoiceId is { } invoice ? PublicId.Format(PublicId.Invoice, invoice) : null,
            Some(outcome.Fingerprint),
            Some(outcome.ProblemCode),
            Some(outcome.ProblemDetail)
        );

    private static string? Some(string text) => text.Length > 0 ? text : null;
}
