using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.Calls;

/// <summary>
/// Reads a file of call legs into contacts: a format's own reader finds the legs, the window joins them, and calls that may still
/// go on at the end of the file wait for the next one.
/// </summary>
/// <param name="legs">The format.</param>
internal sealed class CallReader(
    Func<TextReader, IEnumerable<LegRow>> legs,
    CallOptions options,
    ReadingRules rules,
    string source,
    IReadOnlyList<string> held
) : IContactReader
{
    private readonly CallWindow window = new(options.Reach);
    private readonly JoinedCalls calls = new(options, rules, source);
    private IReadOnlyList<string> waiting = held;
    private DateTimeOffset latest = DateTimeOffset.MinValue;

    public IEnumerable<UsageRow> Read(TextReader text)
    {
        foreach (var leg in waiting.Select(HeldLeg.Read).OfType<CallLeg>())
        {
            window.Add(leg);
        }

        waiting = [];
        foreach (var read in legs(text))
        {
            if (read.Leg is not { } leg)
            {
                yield return read.Other!;
                continue;
            }

            if (window.IsLate(leg))
            {
                yield return Late(leg);
                continue;
            }

            latest = leg.End > latest ? leg.End : latest;
            foreach (var row in window.Add(leg).SelectMany(calls.Rows))
            {
                yield return row;
            }
        }
    }

    /// <summary>The legs of one call may stand in several files of an archive.</summary>
    public IEnumerable<UsageRow> Finish()
    {
        foreach (var row in window.End().SelectMany(Last))
        {
            yield return row;
        }
    }

    /// <summary>A call waits for one further file at most: what is held twice would hide what the second file brought.</summary>
    private IEnumerable<UsageRow> Last(IReadOnlyList<CallLeg> call)
    {
        var isYoung =
            options.Tail > TimeSpan.Zero
            && call.Max(leg => leg.End) > latest - options.Tail
            && call.All(leg => leg.Line > 0);
        return isYoung ? Held(call) : calls.Rows(call);
    }

    private static IEnumerable<UsageRow> Held(IReadOnlyList<CallLeg> call)
    {
        var first = call.OrderBy(leg => leg.Start).ThenBy(leg => leg.IsSecondSide).ThenBy(leg => leg.Line).First();
        yield return new UsageRow.Held(first.Line, first.Call, "end-of-file", HeldLeg.Write(call));
        foreach (var leg in call.Where(leg => leg != first))
        {
            yield return new UsageRow.Skipped(leg.Line, null);
        }
    }

    private static UsageRow.Rejected Late(CallLeg leg) =>
        new(
            leg.Line,
            null,
            RowCodes.LateLeg,
            "The call of this leg was closed long before; raise the profile's 'joinHours' or sort the file by time.",
            leg.Raw
        );
}
