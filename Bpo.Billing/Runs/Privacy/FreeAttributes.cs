using System.Text.Json;
using Bpo.Billing.Ingestion.Calls;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Usage;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Privacy;

/// <summary>Takes from contacts what their source said beside; how records became the contact stays.</summary>
internal static class FreeAttributes
{
    private static readonly string[] Ours = [ContactRule.Attribute, ContactRule.LegsAttribute, TicketHistory.Attribute];

    public static async Task<int> Erase(BpoDbContext db, IQueryable<StoredContact> contacts, CancellationToken cancel)
    {
        var rows = await contacts
            .Where(contact => contact.Attributes != null)
            .Select(contact => new { contact.Id, contact.Attributes })
            .ToListAsync(cancel);
        var erased = 0;
        foreach (
            var change in rows.Where(row => Left(row.Attributes!) != row.Attributes)
                .GroupBy(row => Left(row.Attributes!), StringComparer.Ordinal)
        )
        {
            foreach (var ids in change.Select(row => row.Id).Chunk(500))
            {
                erased += await db.Set<StoredContact>()
                    .Where(contact => ids.Contains(contact.Id))
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.Attributes, change.Key), cancel);
            }
        }

        return erased;
    }

    private static string? Left(string attributes)
    {
        var left = JsonSerializer
            .Deserialize<Dictionary<string, string>>(attributes)!
            .Where(attribute => Ours.Contains(attribute.Key, StringComparer.Ordinal))
            .ToDictionary(StringComparer.Ordinal);
        return left.Count == 0 ? null : JsonSerializer.Serialize(left, ContactConversion.PlainJson);
    }
}
