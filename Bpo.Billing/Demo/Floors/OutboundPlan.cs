using Bpo.Domain.Time;

namespace Bpo.Billing.Demo.Floors;

/// <summary>A sales team: its list, its shifts and how well it sells.</summary>
internal sealed record OutboundPlan
{
    public const string Sale = "sale";

    public static readonly IReadOnlyList<string> Refusals =
    [
        "no-interest",
        "call-later",
        "already-customer",
        "wrong-person",
    ];

    public required string Key { get; init; }

    public required ContractZone Zone { get; init; }

    public required string Queue { get; init; }

    public required string Language { get; init; }

    public required string Campaign { get; init; }

    public required IReadOnlyList<ShiftPlan> Shifts { get; init; }

    /// <summary>Mean seconds between two attempts of an agent.</summary>
    public required int IdleSeconds { get; init; }

    /// <summary>Sales per thousand customers reached.</summary>
    public required int SalePermille { get; init; }

    public int Customers { get; init; } = 20000;

    public IReadOnlySet<DateOnly> ClosedOn { get; init; } = new HashSet<DateOnly>();
}
