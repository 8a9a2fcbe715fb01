using Bpo.Domain.Amounts;
using Bpo.Domain.Pricing;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Padding;

/// <summary>Watches the contacts of one charge, in any order, those of the months before among them.</summary>
internal abstract class Detector(Charge charge)
{
    public string Id => charge.Id;

    protected Charge Charge => charge;

    public bool Watches(string service) => charge.Service is not { } own || own == service;

    /// <param name="isBefore">Whether it belongs to the months before.</param>
    public abstract void Add(Contact contact, bool isBefore);

    /// <param name="billed">What the charge came to in the month; null where nothing was billed.</param>
    public abstract Finding? Read(Money? billed);

    /// <summary>A part of what was billed, at the average price.</summary>
    protected static Money? PartOf(Money? billed, decimal part, decimal whole) =>
        billed is { } money && whole > 0 ? Money.Round(money.Amount * part / whole, money.Currency) : null;
}
