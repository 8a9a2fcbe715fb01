using System.Xml.Linq;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Operations;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Operations.Databases;

/// <summary>Keeps the keys that protect cookies in the database: a restart or a second node accepts the cookies of the first.</summary>
public sealed class KeyRing(TenantDatabase database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = database.OpenDirectory();
        return
        [
            .. db.Set<KeyRingEntry>()
                .AsNoTracking()
                .OrderBy(entry => entry.Id)
                .Select(entry => entry.Xml)
                .AsEnumerable()
                .Select(xml => XElement.Parse(xml)),
        ];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = database.OpenDirectory();
        db.Add(
            new KeyRingEntry
            {
                Id = Guid.CreateVersion7(),
                FriendlyName = friendlyName,
                Xml = element.ToString(SaveOptions.DisableFormatting),
            }
        );
        db.SaveChanges();
    }
}
