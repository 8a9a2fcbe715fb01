namespace Bpo.Billing.Demo;

/// <summary>A telephone system or help desk whose exports are imported.</summary>
/// <param name="FilePrefix">Begins the name of every file it sends.</param>
/// <param name="Format">The canonical format its files are written in.</param>
public sealed record DemoSource(string Name, string FilePrefix, DemoFormat Format, string TimeZone);

public enum DemoFormat
{
    Csv,
    Ndjson,
}
