namespace Bpo.Billing.Ingestion.Reading;

/// <summary>What a text that should be a moment turned out to be: the moment, perhaps with a warning, or the code of its fault.</summary>
public readonly record struct Stamp(DateTimeOffset Instant, string? Fault, string? Warning)
{
    public static Stamp Faulty(string code) => new(default, code, null);
}
