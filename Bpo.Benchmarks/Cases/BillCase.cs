using Bpo.Benchmarks.Data;
using Bpo.Benchmarks.Measuring;
using Bpo.Billing.Rating;
using Bpo.Billing.Reconciliation;
using Bpo.Domain.Usage;

namespace Bpo.Benchmarks.Cases;

/// <summary>A month's bill of one charge beside ours, with every reading that is tried; beside rating the month once.</summary>
internal static class BillCase
{
    public static async Task Run(Settings settings)
    {
        var contacts = BusyMonth.Contacts(settings.Rows).ToArray();
        var charge = PlainTerms.Request.Segments[0].Terms.Pricing[0].Id;
        var billed = new[] { new BilledLine("B-1", "1", charge, PlainTerms.Request.Period, null, 0.41m, 123_456.78m) };
        Report.Print(
            "A bill explained",
            [
                await Measure("reference: rate the month once", () => Rate(contacts)),
                await Measure("try every reading of one billed charge", () => Explain(contacts, billed)),
            ]
        );

        Task<Timing> Measure<T>(string name, Func<T> work) =>
            Timing.Of(name, settings.Rows, settings.Runs, () => Task.FromResult(work()));
    }

    private static RatedBill Rate(Contact[] contacts)
    {
        var session = new RatingSession(PlainTerms.Request);
        foreach (var contact in contacts)
        {
            session.Add(contact);
        }

        return session.Bill();
    }

    private static IReadOnlyList<BillComparison> Explain(Contact[] contacts, IReadOnlyList<BilledLine> billed)
    {
        var reconciliation = new BillReconciliation(PlainTerms.Request, billed);
        foreach (var contact in contacts)
        {
            reconciliation.Add(contact);
        }

        return reconciliation.Close();
    }
}
