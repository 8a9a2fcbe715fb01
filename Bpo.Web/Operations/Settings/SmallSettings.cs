namespace Bpo.Web.Operations.Settings;

/// <summary>Whether an empty database is filled with the demo tenant.</summary>
public sealed class DemoSettings
{
    public bool Enabled { get; init; } = true;
}

/// <summary>Whether this node runs jobs, and how often it looks for months to close.</summary>
public sealed class JobSettings
{
    public bool Enabled { get; init; } = true;

    public int MonthCloseMinutes { get; init; } = 15;
}

/// <summary>Where traces and metrics go; empty sends nothing.</summary>
public sealed class TelemetrySettings
{
    /// <summary>An OTLP endpoint over HTTP, for example <c>http://localhost:4318</c>.</summary>
    public string OtlpEndpoint { get; init; } = "";
}
