using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;
using Bpo.Domain.Invoices;

namespace Bpo.Billing.Rating.Promises;

/// <summary>The lines of a bill while discounts and commitments are added, and what each charge line comes to with its share of them.</summary>
internal sealed class FeeBook
{
    private readonly List<ChargeLine> lines;
    private readonly Money[] net;

    public FeeBook(IReadOnlyList<ChargeLine> charges, RatingRequest request)
    {
        Charges = charges;
        Request = request;
        lines = [.. charges];
        net = [.. charges.Select(line => line.Amount)];
    }

    public RatingRequest Request { get; }

    public IReadOnlyList<ChargeLine> Charges { get; }

    public IReadOnlyList<ChargeLine> Lines => lines;

    public Terms LastTerms => Request.Segments[^1].Terms;

    public Currency Currency => LastTerms.Currency;

    /// <summary>A charge line with its share of the discounts and commitments so far.</summary>
    public Money Net(int index) => net[index];

    /// <summary>
    /// Adds an amount as one line for each tax it falls under, shared among charge lines by weight (largest remainder).
    /// </summary>
    public void Add(ChargeLine template, Money amount, IReadOnlyList<(int Index, decimal Weight)> weights)
    {
        var parts = Split.ByWeights(amount, [.. weights.Select(weight => weight.Weight)]);
        var shares = weights.Select((weight, at) => (weight.Index, Part: parts[at])).ToList();
        foreach (var (index, part) in shares)
        {
            net[index] += part;
        }

        var byTax = shares.GroupBy(share => (Charges[share.Index].TaxCategory, Charges[share.Index].TaxRate)).ToList();
        foreach (var group in byTax.Where(group => byTax.Count == 1 || group.Any(share => !share.Part.IsZero)))
        {
            lines.Add(Line(template, group.Key, [.. group], isOnly: byTax.Count == 1));
        }
    }

    /// <summary>What service credits are measured on: the charges at risk with their share of discounts and commitments.</summary>
    public PeriodFees Fees()
    {
        var (gross, passThrough) = (0m, 0m);
        var byService = new Dictionary<string, decimal>(StringComparer.Ordinal);
        for (var index = 0; index < Charges.Count; index++)
        {
            if (!Charges[index].AtRisk)
            {
                continue;
            }

            var fees = net[index].Amount;
            gross += fees;
            passThrough += Charges[index].Kind == "pass-through" ? fees : 0;
            if (Charges[index].Service is { } service)
            {
                byService[service] = byService.GetValueOrDefault(service) + fees;
            }
        }

        return new PeriodFees(gross, passThrough, byService);
    }

    private ChargeLine Line(
        ChargeLine template,
        (string? Category, decimal Rate) tax,
        IReadOnlyList<(int Index, Money Part)> shares,
        bool isOnly
    )
    {
        var amount = Money.Sum(shares.Select(share => share.Part), Currency);
        var charges = shares.Select(share => Charges[share.Index]).ToList();
        return template with
        {
            Id = isOnly ? template.Id : $"{template.Id}/{tax.Category}{Digits.Plain(tax.Rate)}",
            Amount = amount,
            Exact = isOnly ? template.Exact : amount.Amount,
            TaxCategory = tax.Category,
            TaxRate = tax.Rate,
            AtRisk = charges.Any(line => line.AtRisk),
            Service =
                charges.Select(line => line.Service).Distinct(StringComparer.Ordinal).Count() == 1
                    ? charges[0].Service
                    : null,
            Shares =
            [
                .. shares
                    .GroupBy(share => Charges[share.Index].Charge, share => share.Part, StringComparer.Ordinal)
                    .Select(charge => new LineShare(charge.Key, Money.Sum(charge, Currency))),
            ],
        };
    }
}
