using Bpo.Billing.Outbox;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Access;
using Bpo.Billing.Runs.Standings;
using Bpo.Domain.Contracts;
using Bpo.Domain.Parties;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Mail;

/// <summary>Alerts to people who may see the contract.</summary>
public sealed class AlertLetters(AlertLetter letters)
{
    /// <summary>Null when the user, or the right to see the contract, is gone by now.</summary>
    public async Task<Letter?> Of(BpoDbContext db, OutboxMessage message, CancellationToken cancel)
    {
        var mail = StoredJson.Read<AlertMail>(message.Payload);
        var about = await (
            from contract in db.Set<Contract>()
            join client in db.Set<Client>() on contract.ClientId equals client.Id
            join user in db.Set<User>() on contract.TenantId equals user.TenantId
            where contract.Id == mail.ContractId && user.Id == mail.Recipient && user.Email != null
            where user.ClientId == null || user.ClientId == contract.ClientId
            select new
            {
                user.Email,
                user.Language,
                Client = client.Name,
                Contract = contract.Name,
            }
        ).SingleOrDefaultAsync(cancel);
        if (about?.Email is not { } address)
        {
            return null;
        }

        var (subject, text) = letters.Write(mail, about.Client, about.Contract, about.Language);
        return new Letter(message.Id, address, subject, text);
    }
}
