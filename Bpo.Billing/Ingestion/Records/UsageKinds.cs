using System.Globalization;
using Bpo.Billing.Calculators.Charges;
using Bpo.Billing.Contracts;
using Bpo.Domain.Contracts;

namespace Bpo.Billing.Ingestion.Records;

/// <summary>The kinds of usage beside contacts, in their canonical columns.</summary>
public static class UsageKinds
{
    public static readonly IReadOnlyList<UsageKind> All =
    [
        new(
            "agent-activity",
            ["agent", "from", "to", "state", "reason", "service"],
            ["agent", "from", "to", "state"],
            [],
            Activity
        ),
        new("seats", ["agent", "role", "service", "from", "to", "replaces"], ["agent", "from"], [], Seat),
        new(
            "results",
            ["id", "contact", "type", "agent", "service", "at", "value", "currency", "status", "statusAt", "reason"],
            ["id", "type", "at", "status"],
            [],
            Result
        ),
        new(
            "records",
            ["id", "campaign", "loadedAt", "processedAt", "reached"],
            ["id", "loadedAt"],
            ["reached"],
            Record
        ),
        new(
            "costs",
            ["category", "at", "amount", "currency", "reference", "service"],
            ["category", "at", "amount", "reference"],
            [],
            Cost
        ),
        .. MeasuredKinds.All,
        .. DeliveryKinds.All,
        .. ReportedRows.Kinds,
    ];

    public static UsageKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);

    /// <summary>The parts of a key in an unambiguous row.</summary>
    internal static string Key(params IEnumerable<object> parts) =>
        string.Join(
            '|',
            parts.Select(part =>
                part switch
                {
                    DateTimeOffset instant => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
                    DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
                    _ => $"{part}".Replace("|", "||", StringComparison.Ordinal),
                }
            )
        );

    private static UsageFact? Activity(TermsNode node, Terms terms) =>
        StaffRows.Activity(node, terms) is { } activity
            ? new UsageFact(
                Key(activity.Agent, activity.From, activity.State, activity.Service),
                activity.From,
                activity.To,
                activity
            )
            : null;

    private static UsageFact? Seat(TermsNode node, Terms terms) =>
        StaffRows.Seat(node, terms) is { } seat
            ? new UsageFact(
                Key(seat.Agent, seat.Role, seat.Service, seat.From),
                terms.Zone.StartOf(seat.From),
                seat.To is { } to ? terms.Zone.StartOf(to) : null,
                seat
            )
            : null;

    private static UsageFact? Result(TermsNode node, Terms terms) =>
        ResultRows.Result(node, terms) is { } result
            ? new UsageFact(Key(result.Id), result.At, result.At, result)
            : null;

    private static UsageFact? Record(TermsNode node, Terms terms) =>
        ResultRows.Record(node, terms) is { } record
            ? new UsageFact(
                Key(record.Id),
                record.LoadedAt,
                record.ProcessedAt > record.LoadedAt ? record.ProcessedAt : record.LoadedAt,
                record
            )
            : null;

    private static UsageFact? Cost(TermsNode node, Terms terms) =>
        ResultRows.Cost(node, terms) is { } cost
            ? new UsageFact(Key(cost.Category, cost.Reference, cost.At), cost.At, cost.At, cost)
            : null;
}
