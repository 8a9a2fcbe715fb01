using System.Security.Cryptography;
using Bpo.Billing.Documents;
using Bpo.Billing.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Documents;

/// <summary>Documents as they left: printed once, then the same bytes for ever.</summary>
public sealed class DocumentArchive(TenantDatabase database, TimeProvider clock)
{
    /// <param name="print">Prints the document; the same data gives the same bytes, so two that print at once agree.</param>
    public async Task<Printed> KeepOnce(
        BpoDbContext db,
        Guid tenant,
        Guid subject,
        string kind,
        string language,
        Func<Task<Printed>> print,
        CancellationToken cancel
    )
    {
        if (await Find(db, subject, kind, language, cancel) is { } kept)
        {
            return kept;
        }

        var printed = await print();
        await using var own = database.Open(db.Scope);
        own.Add(
            new StoredDocument
            {
                TenantId = tenant,
                SubjectId = subject,
                Kind = kind,
                Language = language,
                MediaType = Pdfs.MediaType,
                FileName = printed.FileName,
                Content = printed.Content,
                Hash = Convert.ToHexStringLower(SHA256.HashData(printed.Content)),
                CreatedAt = clock.GetUtcNow(),
            }
        );
        try
        {
            await own.SaveChangesAsync(cancel);
            return printed;
        }
        catch (DbUpdateException)
        {
            if (await Find(db, subject, kind, language, cancel) is { } first)
            {
                return first;
            }

            throw;
        }
    }

    private static Task<Printed?> Find(
        BpoDbContext db,
        Guid subject,
        string kind,
        string language,
        CancellationToken cancel
    ) =>
        db.Set<StoredDocument>()
            .AsNoTracking()
            .Where(row => row.SubjectId == subject && row.Kind == kind && row.Language == language)
            .Select(row => new Printed(row.FileName, row.Content))
            .FirstOrDefaultAsync(cancel);
}
