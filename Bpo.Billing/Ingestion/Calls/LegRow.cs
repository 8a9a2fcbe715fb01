namespace Bpo.Billing.Ingestion.Calls;

/// <summary>What a format made of one record: a leg, or something that is none.</summary>
internal readonly record struct LegRow(CallLeg? Leg, UsageRow? Other)
{
    public static LegRow Of(CallLeg leg) => new(leg, null);

    public static LegRow Of(UsageRow other) => new(null, other);
}
