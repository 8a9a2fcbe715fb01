namespace Bpo.Billing.Ingestion.Reading;

/// <summary>Where a field lies in its record; <paramref name="HasEscapes"/>: doubled quotes still stand in it.</summary>
internal readonly record struct DelimitedField(int Start, int Length, bool HasEscapes);
