using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Contracts.Drafts;

internal static class DraftRows
{
    /// <summary>Null for an id that is malformed, unknown, or another's: nobody can tell which.</summary>
    public static async Task<TermsDraft?> FindDraft(this BpoDbContext db, string id, CancellationToken cancel) =>
        PublicId.Parse(PublicId.TermsDraft, id) is { } key
            ? await db.Set<TermsDraft>().FirstOrDefaultAsync(draft => draft.Id == key, cancel)
            : null;
}
