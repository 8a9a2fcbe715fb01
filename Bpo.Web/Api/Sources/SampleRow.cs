using System.Text.Json;
using Bpo.Billing.Ingestion;

namespace Bpo.Web.Api.Sources;

/// <summary>One row as it would be read.</summary>
/// <param name="Status">accepted, filtered, rejected, held or refused.</param>
/// <param name="Reason">Why it is no contact, or what is wrong with it.</param>
public sealed record SampleRow(
    int Line,
    string Status,
    string? Id,
    string? Queue,
    string? Agent,
    DateTimeOffset? EnqueuedAt,
    string? Outcome,
    int? WaitSeconds,
    int? TalkSeconds,
    string? Column,
    string? Code,
    string? Reason
)
{
    public static SampleRow Of(UsageRow row) =>
        row switch
        {
            UsageRow.Accepted { Contact: var contact } => new SampleRow(
                row.Line,
                "accepted",
                contact.Id,
                contact.Queue,
                contact.Agent,
                contact.EnqueuedAt,
                JsonNamingPolicy.KebabCaseLower.ConvertName(contact.Outcome.ToString()),
                contact.IsWaitKnown ? contact.WaitSeconds : null,
                contact.TalkSeconds,
                null,
                null,
                null
            ),
            UsageRow.Rejected rejected => Otherwise(
                row.Line,
                "rejected",
                rejected.Column,
                rejected.Code,
                rejected.Message
            ),
            UsageRow.Filtered filtered => Otherwise(row.Line, "filtered", null, null, filtered.Reason),
            UsageRow.Held held => Otherwise(row.Line, "held", null, null, held.Reason) with { Id = held.ContactId },
            UsageRow.Refused refused => Otherwise(
                row.Line,
                "refused",
                null,
                refused.Problem.Code,
                refused.Problem.Detail
            ),
            _ => Otherwise(row.Line, "skipped", null, null, null),
        };

    private static SampleRow Otherwise(int line, string status, string? column, string? code, string? reason) =>
        new(line, status, null, null, null, null, null, null, null, column, code, reason);
}
