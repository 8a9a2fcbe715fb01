using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.Canonical;

/// <summary>What the members of one field are read with.</summary>
public sealed record ValueReaders(ReadingRules Rules, StampReader Stamps, DurationUnit Unit, StringPool Pool)
{
    public static ValueReaders Canonical(ReadingRules rules) =>
        new(rules, new StampReader(rules), DurationUnit.Seconds, new StringPool());

    /// <summary>A number with its decimal mark as a point. Of a source with decimal commas a point is no mark: it spoils the number.</summary>
    public ReadOnlySpan<char> Plain(ReadOnlySpan<char> number) =>
        !Rules.HasDecimalComma ? number
        : number.Contains('.') ? "?"
        : number.ToString().Replace(',', '.');
}
