namespace Bpo.Billing.Demo;

/// <summary>A telephone system or help desk whose exports are imported.</summary>
/// <param name="FilePrefix">Begins the name of every file it sends.</param>
/// <param name="Format">The canonical format its files are written in.</param>
/// <param name="KeepsNumbers">It writes callers' numbers, and they are kept sealed.</param>
public sealed record DemoSource(
    string Name,
    string FilePrefix,
    DemoFormat Format,
    string TimeZone,
    bool KeepsNumbers = false
);

public enum DemoFormat
{
    Csv,
    Ndjson,
}
