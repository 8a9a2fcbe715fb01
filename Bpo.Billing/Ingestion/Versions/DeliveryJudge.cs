namespace Bpo.Billing.Ingestion.Versions;

/// <summary>
/// Judges the deliveries of one batch in their order, against what is known and against each other: first the calls are
/// gathered, then whoever knows says what is stored of them, then they are judged.
/// </summary>
public sealed class DeliveryJudge
{
    private readonly List<ContactDelivery> deliveries;
    private readonly long importNumber;
    private readonly List<CallStanding> calls;
    private readonly CallStanding[] callOf;

    public DeliveryJudge(List<ContactDelivery> deliveries, long importNumber)
    {
        this.deliveries = deliveries;
        this.importNumber = importNumber;
        calls = new List<CallStanding>(deliveries.Count);
        callOf = new CallStanding[deliveries.Count];
        var byId = new Dictionary<string, CallStanding>(deliveries.Count, StringComparer.Ordinal);
        for (var index = 0; index < callOf.Length; index++)
        {
            var id = deliveries[index].Contact.Id;
            if (byId.TryGetValue(id, out var call))
            {
                call.IsRepeated = true;
            }
            else
            {
                byId.Add(id, call = new CallStanding(id, deliveries[index], importNumber));
                calls.Add(call);
            }

            callOf[index] = call;
        }
    }

    /// <summary>Every call of the batch once, in the order of the first deliveries.</summary>
    public IReadOnlyList<CallStanding> Calls => calls;

    /// <summary>Numbers of the source's imports that read their files by another profile.</summary>
    public IReadOnlySet<long> OtherReadings { get; init; } = new HashSet<long>();

    public long Accepted { get; private set; }

    public long Updated { get; private set; }

    public long Duplicates { get; private set; }

    /// <summary>Warnings by code, of the deliveries that were taken.</summary>
    public Dictionary<string, long> Warnings { get; } = new(StringComparer.Ordinal);

    public void Judge()
    {
        var next = 0;
        for (var index = 0; index < callOf.Length; index++)
        {
            var call = callOf[index];
            var isFirst = next < calls.Count && ReferenceEquals(call, calls[next]);
            next += isFirst ? 1 : 0;
            if (isFirst && !call.WasKnown)
            {
                Accepted++;
                Warn(deliveries[index].Warnings);
            }
            else
            {
                Judge(call, deliveries[index]);
            }
        }
    }

    private void Judge(CallStanding call, ContactDelivery delivery)
    {
        var delivered = delivery.VersionOf(importNumber);
        var isReadAnew = OtherReadings.Contains(call.Version.ImportNumber);
        switch (VersionRule.Judge(call.Version, delivered, isReadAnew))
        {
            case Verdict.Newer:
                call.Replace(delivered, delivery.Contact);
                Updated++;
                Warn(delivery.Warnings);
                break;
            case Verdict.RaisesRevision:
                call.Raise(delivered.Revision);
                Duplicates++;
                break;
            case Verdict.Conflict:
                Warn([WarningCodes.ConflictingDuplicate]);
                Duplicates++;
                break;
            default:
                Duplicates++;
                break;
        }
    }

    private void Warn(IReadOnlyList<string> codes)
    {
        for (var index = 0; index < codes.Count; index++)
        {
            Warnings[codes[index]] = Warnings.GetValueOrDefault(codes[index]) + 1;
        }
    }
}
