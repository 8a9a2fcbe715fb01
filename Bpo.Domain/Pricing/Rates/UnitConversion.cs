namespace Bpo.Domain.Pricing.Rates;

/// <summary>Turns what was counted into what is billed: an e-mail as half a contact, records by the started thousand.</summary>
/// <param name="Decimals">Places the converted quantity of a period is rounded to, once.</param>
public sealed record UnitConversion(decimal Multiply, decimal Divide, QuantityRounding Rounding, int Decimals)
{
    /// <summary>The billed quantity of a converted one.</summary>
    public decimal Round(decimal units) =>
        Rounding switch
        {
            QuantityRounding.Up => Scaled(units, decimal.Ceiling),
            QuantityRounding.Down => Scaled(units, decimal.Floor),
            QuantityRounding.HalfUp => Math.Round(units, Decimals, MidpointRounding.AwayFromZero),
            _ => units,
        };

    private decimal Scaled(decimal units, Func<decimal, decimal> whole)
    {
        var scale = 1m;
        for (var place = 0; place < Decimals; place++)
        {
            scale *= 10;
        }

        return whole(units * scale) / scale;
    }
}

public enum QuantityRounding
{
    None,
    Up,
    Down,
    HalfUp,
}
