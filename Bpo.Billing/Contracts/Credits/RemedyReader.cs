using Bpo.Domain.Credits;

namespace Bpo.Billing.Contracts.Credits;

/// <summary>Reads what repeated failure leads to.</summary>
internal static class RemedyReader
{
    private const int MonthsOfYear = 12;

    public static ChronicFailure ReadChronic(TermsNode node)
    {
        var chronic = new ChronicFailure(
            node.Integer("missedIn", minimum: 1),
            node.Integer("of", minimum: 1),
            node.Word("then", CreditWords.Remedies)
        );
        if (node.Has("missedIn") && node.Has("of") && chronic.MissedIn > chronic.Of)
        {
            node.Fault("missedIn", "order", "More misses than months can never happen.");
        }

        node.Close();
        return chronic;
    }

    public static PersistentFailure ReadPersistent(TermsNode node)
    {
        var of = node.Word("of", CreditWords.PersistentBases);
        var persistent = new PersistentFailure(
            node.Text("id"),
            node.Texts("slas"),
            node.Integer("every", minimum: 1),
            node.OptionalInteger("inMonths", minimum: 1) ?? MonthsOfYear,
            of == PersistentBase.Amount ? node.Number("credit") : node.Percent("credit"),
            of
        );
        node.Close();
        return persistent with { Slas = [.. persistent.Slas.Where(sla => sla != "*")] };
    }
}
