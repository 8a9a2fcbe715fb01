namespace Bpo.Billing.Ingestion.Reading;

/// <param name="Quote">Null when the source quotes nothing, and a quote is a character like any other.</param>
/// <param name="LenientQuotes">
/// For sources that quote without escaping: a quote that is not followed by a separator is part of the field.
/// </param>
public sealed record DelimitedDialect(char Separator, char? Quote, bool LenientQuotes = false)
{
    public static readonly DelimitedDialect Comma = new(',', '"');

    /// <summary>A record is a line, whatever it holds.</summary>
    public static readonly DelimitedDialect Lines = new('\u001F', null);
}
