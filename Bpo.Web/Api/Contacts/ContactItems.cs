using Bpo.Billing.Ingestion;
using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain;

namespace Bpo.Web.Api.Contacts;

/// <summary>What became of one contact that was sent.</summary>
/// <param name="Status"><c>accepted</c> or <c>rejected</c>; a contact known already is accepted and changes nothing.</param>
public sealed record ContactItem(int Index, string? Id, string Status, string? Pointer, string? Code, string? Message);

/// <summary>Reads sent contacts by the rules of the import that stores them, to say of each what becomes of it.</summary>
internal static class ContactItems
{
    public const string Format = "canonical-json";
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    public static Result<IReadOnlyList<ContactItem>> Read(string body, DateTimeOffset now)
    {
        var rules = ReadingRules.Default with { LatestStart = now + ClockSkew };
        var items = new List<ContactItem>();
        foreach (var row in new CanonicalJson(rules, "", ReadLimits.Default).Read(new StringReader(body)))
        {
            switch (row)
            {
                case UsageRow.Accepted accepted:
                    items.Add(new ContactItem(items.Count, accepted.Contact.Id, "accepted", null, null, null));
                    break;
                case UsageRow.Rejected rejected:
                    var pointer = rejected.Column is null ? $"/{items.Count}" : $"/{items.Count}/{rejected.Column}";
                    items.Add(new ContactItem(items.Count, null, "rejected", pointer, rejected.Code, rejected.Message));
                    break;
                case UsageRow.Refused refused:
                    return refused.Problem;
                default:
                    break;
            }
        }

        return items;
    }
}
