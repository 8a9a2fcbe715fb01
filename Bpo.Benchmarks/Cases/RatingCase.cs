using Bpo.Benchmarks.Data;
using Bpo.Benchmarks.Measuring;
using Bpo.Billing.Compliance;
using Bpo.Billing.Rating;
using Bpo.Domain.Metrics;
using Bpo.Domain.Usage;

namespace Bpo.Benchmarks.Cases;

/// <summary>A month in memory: rated on one thread and on two, rolled up, judged; beside a loop that only adds seconds up.</summary>
internal static class RatingCase
{
    public static async Task Run(Settings settings)
    {
        var contacts = BusyMonth.Contacts(settings.Rows).ToArray();
        var cells = RollUp(contacts);
        var source = new MetricSource
        {
            Cells = cells,
            Contacts = span => contacts.Where(contact => span.Contains(contact.EnqueuedAt)),
        };
        Report.Print(
            "A month in memory",
            [
                await Measure("reference: sum of talk and hold seconds", () => Seconds(contacts)),
                await Measure("rate minutes and contacts, one thread", () => Rate(contacts, PlainTerms.Request)),
                await Measure("rate minutes and contacts, two threads", () => RateOnTwo(contacts, PlainTerms.Request)),
                await Measure("rate tiers, one thread", () => Rate(contacts, CareTerms.Request)),
                await Measure("rate tiers, two threads", () => RateOnTwo(contacts, CareTerms.Request)),
                await Measure("roll up", () => RollUp(contacts)),
                await Measure(
                    "judge from cells and contacts",
                    () => SlaResults.Of(CareTerms.Terms, BusyMonth.Month, source, BusyMonth.Month.From)
                ),
            ]
        );

        Task<Timing> Measure<T>(string name, Func<T> work) =>
            Timing.Of(name, settings.Rows, settings.Runs, () => Task.FromResult(work()));
    }

    private static long Seconds(Contact[] contacts)
    {
        var sum = 0L;
        foreach (var contact in contacts)
        {
            sum += contact.TalkSeconds + contact.HoldSeconds;
        }

        return sum;
    }

    private static RatedBill Rate(Contact[] contacts, RatingRequest request) => Counted(contacts, request).Bill();

    private static RatedBill RateOnTwo(Contact[] contacts, RatingRequest request)
    {
        var half = contacts.Length / 2;
        RatingSession? first = null;
        RatingSession? second = null;
        Parallel.Invoke(
            () => first = Counted(contacts.AsSpan(0, half), request),
            () => second = Counted(contacts.AsSpan(half), request)
        );
        first!.Merge(second!);
        return first.Bill();
    }

    private static RatingSession Counted(ReadOnlySpan<Contact> contacts, RatingRequest request)
    {
        var session = new RatingSession(request);
        foreach (var contact in contacts)
        {
            session.Add(contact);
        }

        return session;
    }

    private static IReadOnlyList<Rollup> RollUp(Contact[] contacts)
    {
        var services = new ServiceAssignment(CareTerms.Terms);
        return Rollup.Of(contacts, contact => services.Of(contact) ?? "");
    }
}
