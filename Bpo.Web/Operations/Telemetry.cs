using Bpo.Web.Operations.Settings;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Bpo.Web.Operations;

/// <summary>Sends traces and metrics to an OTLP collector when one is configured; the framework and Npgsql emit them anyway.</summary>
public sealed class Telemetry : IHostedService, IDisposable
{
    private readonly TracerProvider? traces;
    private readonly MeterProvider? metrics;

    public Telemetry(BpoSettings settings)
    {
        if (settings.Telemetry.OtlpEndpoint.Length == 0)
        {
            return;
        }

        var collector = new Uri(settings.Telemetry.OtlpEndpoint, UriKind.Absolute);
        var resource = ResourceBuilder.CreateDefault().AddService("bpo-web");
        traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource("Microsoft.AspNetCore", "System.Net.Http", "Npgsql")
            .AddOtlpExporter(exporter => Send(exporter, new Uri(collector, "v1/traces")))
            .Build();
        metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql")
            .AddOtlpExporter(exporter => Send(exporter, new Uri(collector, "v1/metrics")))
            .Build();
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        traces?.Dispose();
        metrics?.Dispose();
    }

    private static void Send(OtlpExporterOptions exporter, Uri endpoint)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = endpoint;
    }
}
