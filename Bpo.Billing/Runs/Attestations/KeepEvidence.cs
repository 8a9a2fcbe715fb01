using System.Security.Cryptography;
using Bpo.Billing.Documents;
using Bpo.Billing.Persistence;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;

namespace Bpo.Billing.Runs.Attestations;

/// <summary>Keeps an uploaded proof of what the other side of a contract said. It is never changed and never deleted.</summary>
public static class KeepEvidence
{
    private const int LongestName = 200;

    /// <param name="actor">The public id of the user or key.</param>
    public static Result<EvidenceFile> Run(
        BpoDbContext db,
        Contract contract,
        string fileName,
        byte[] content,
        string actor,
        DateTimeOffset now
    )
    {
        // A browser may send the whole path of the file.
        var name = fileName.Split('/', '\\')[^1].Trim();
        if (content.Length is 0 or > EvidenceFile.MostBytes || name.Length is 0 or > LongestName)
        {
            return new Problem("evidence.refused", "A proof has a name and between one byte and ten mebibytes.");
        }

        var file = new EvidenceFile
        {
            TenantId = contract.TenantId,
            Id = Guid.CreateVersion7(now),
            ContractId = contract.Id,
            ClientId = contract.ClientId,
            FileName = name,
            Content = content,
            Hash = Convert.ToHexStringLower(SHA256.HashData(content)),
            UploadedBy = actor,
            UploadedAt = now,
        };
        db.Add(file);
        db.Trace("evidence.kept", PublicId.Format(PublicId.Evidence, file.Id), actor, new { file.Hash }, now);
        return file;
    }
}
