using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.Calls;

/// <summary>Turns the legs of closed calls into rows: one contact per call, and a reason for every other leg.</summary>
internal sealed class JoinedCalls(CallOptions options, ReadingRules rules, string source)
{
    public IEnumerable<UsageRow> Rows(IReadOnlyList<CallLeg> legs) =>
        legs[0].Room.Length > 0 ? Meetings(legs).SelectMany(Call) : Call(legs);

    /// <summary>One room holds many meetings; a new one begins when everybody has left.</summary>
    private static IEnumerable<List<CallLeg>> Meetings(IReadOnlyList<CallLeg> legs)
    {
        List<CallLeg>? meeting = null;
        var end = DateTimeOffset.MinValue;
        foreach (var leg in legs.OrderBy(leg => leg.Start).ThenBy(leg => leg.Line))
        {
            if (meeting is not null && leg.Start > end)
            {
                yield return meeting;
                meeting = null;
            }

            var id = meeting is null ? $"{leg.Call}:{leg.Key}" : meeting[0].Call;
            (meeting ??= []).Add(leg with { Call = id });
            end = leg.End > end ? leg.End : end;
        }

        if (meeting is not null)
        {
            yield return meeting;
        }
    }

    private IEnumerable<UsageRow> Call(IReadOnlyList<CallLeg> legs)
    {
        var each = new List<CallLeg>();
        var contradicts = false;
        foreach (var leg in legs)
        {
            if (each.Find(known => known.Key == leg.Key) is not { } known)
            {
                each.Add(leg);
                continue;
            }

            contradicts |=
                known.Talk != leg.Talk || known.Outcome != leg.Outcome || known.Disposition != leg.Disposition;
            yield return new UsageRow.Filtered(leg.Line, FilterReasons.RepeatedLeg);
        }

        var reason = LeftOut(each);
        var contact = each.MinBy(leg => leg.Line)!;
        if (reason is null)
        {
            var draft = CallRules.Draft(each, options);
            draft.Warn(contradicts ? WarningCodes.ConflictingDuplicate : null);
            yield return ContactRules.Finish(draft, rules, source, contact.Line, contact.Raw);
        }

        foreach (var leg in each.Where(leg => leg != contact || reason is not null))
        {
            yield return new UsageRow.Filtered(leg.Line, reason ?? FilterReasons.JoinedLeg);
        }
    }

    private string? LeftOut(List<CallLeg> legs) =>
        options.LeavesConferences && legs[0].Room.Length > 0 ? FilterReasons.ConferenceCall
        : options.LeavesQueueCalls && legs.Exists(leg => leg.Stay is { Outcome: null }) ? FilterReasons.QueueCall
        : null;
}
