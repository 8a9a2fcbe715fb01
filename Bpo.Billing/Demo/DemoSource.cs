namespace Bpo.Billing.Demo;

/// <summary>A telephone system or help desk whose exports are imported.</summary>
/// <param name="Format">The canonical format its files are written in.</param>
public sealed record DemoSource(string Name, DemoFormat Format, string TimeZone);

public enum DemoFormat
{
    Csv,
    Ndjson,
}
