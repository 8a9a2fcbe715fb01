using System.ComponentModel;
using Bpo.Billing.Ingestion.Detection;
using Bpo.Domain;
using Bpo.Web.Access;
using Bpo.Web.Api.Problems;
using Bpo.Web.Operations;
using Bpo.Web.Operations.Settings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Sources;

public static class DetectSource
{
    /// <summary>Enough of a text file; of archives and workbooks, whose contents stand at their end, the whole file.</summary>
    private const int MostBytes = 16 << 20;

    private static readonly Problem TooLarge = new(
        "import.too-large",
        "Send the beginning of the file, at most 16 MB; of a larger archive or workbook, one file out of it."
    );

    public static void MapDetectSource(this IEndpointRouteBuilder api) =>
        api.MapPost("/sources/detect", Handle)
            .Needs(Scopes.UsageWrite)
            .Accepts<Stream>("*/*")
            .WithName("detect-source")
            .WithSummary(
                "Propose how to read a file: the body is its beginning; answers format, encoding, separator, zone and first rows, stores nothing"
            );

    private static async Task<Results<Ok<DetectionView>, ProblemHttpResult>> Handle(
        [Description("The file's name; only shown.")] string? fileName,
        [Description("The length of the whole file in bytes, when only its beginning is sent.")] long? size,
        [Description("A format to try instead of the likeliest.")] string? format,
        [Description("The zone of local times, to read the sample by.")] string? timeZone,
        [Description("A profile to read the sample by, as JSON, instead of the proposed one.")] string? profile,
        IngestionSettings settings,
        HttpContext context,
        CancellationToken cancel
    )
    {
        context.AllowUpload(settings);
        if (await Receive(context.Request.Body, cancel) is not { } start)
        {
            return ApiProblem.Of(TooLarge);
        }

        var isWhole = size is null || size <= start.Length;
        return FileDetector
            .Detect(fileName ?? "", start, isWhole, new DetectionWish(format, timeZone, profile))
            .ToAnswer(proposal => DetectionView.Of(proposal));
    }

    /// <summary>Null when there is more than is looked at.</summary>
    private static async Task<byte[]?> Receive(Stream body, CancellationToken cancel)
    {
        using var start = new MemoryStream();
        var buffer = new byte[64 << 10];
        for (int read; (read = await body.ReadAsync(buffer, cancel)) > 0; )
        {
            if (start.Length + read > MostBytes)
            {
                return null;
            }

            start.Write(buffer, 0, read);
        }

        return start.ToArray();
    }
}
