using Bpo.Billing.Ingestion;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Runs.Imports;

/// <summary>A file that lies ready to be read, for whom and how.</summary>
internal sealed record Reception(
    TenantScope Scope,
    Source Source,
    SourceProfile Profile,
    SpooledUpload Upload,
    ImportRequest Request
)
{
    private const int LongestName = 300;

    public Import Begin(long number, string profileHash, DateTimeOffset now) =>
        new()
        {
            TenantId = Source.TenantId,
            Id = Guid.CreateVersion7(now),
            SourceId = Source.Id,
            Number = number,
            FileName = Request.FileName.Length <= LongestName ? Request.FileName : Request.FileName[..LongestName],
            Sha256 = Upload.Sha256,
            Bytes = Upload.File.Length,
            ProfileHash = profileHash,
            StartedAt = now,
            LastProgressAt = now,
        };
}
