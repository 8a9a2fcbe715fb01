using Bpo.Web.Operations.Settings;
using Microsoft.AspNetCore.Http.Features;

namespace Bpo.Web.Operations;

/// <summary>How large a request may be: small by default, the configured upload limit where an endpoint takes a file.</summary>
public static class RequestLimits
{
    public static void AddRequestLimits(this WebApplicationBuilder builder, IngestionSettings ingestion)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = ingestion.MaximumBodyBytes;
        });
        builder.Services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = ingestion.MaximumUploadBytes);
    }

    /// <summary>Lifts the limit of this request to the one of uploads; to be called before the body is read.</summary>
    public static void AllowUpload(this HttpContext context, IngestionSettings ingestion)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = ingestion.MaximumUploadBytes;
        }
    }
}
