using Bpo.Domain.Access;
using Bpo.Domain.Parties;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Parties;

/// <summary>The columns a client and a vendor share; they are two tables, because a contract points to one of each.</summary>
internal abstract class PartyMap<TParty>(string table) : IEntityTypeConfiguration<TParty>
    where TParty : Party
{
    public virtual void Configure(EntityTypeBuilder<TParty> builder)
    {
        builder.ToTable(table);
        builder.HasKey(party => new { party.TenantId, party.Id });
        builder.BelongsTo<TParty, Tenant>(party => party.TenantId);
        builder.Property(party => party.Name).HasMaxLength(200);
        builder.Property(party => party.LegalName).HasMaxLength(300);
        builder.Property(party => party.TaxId).HasMaxLength(40);
        builder.Property(party => party.Country).HasMaxLength(2);
        builder.Property(party => party.Currency).HasMaxLength(3);
        builder.Property(party => party.Language).HasMaxLength(10);
        builder.Property(party => party.TimeZone).HasMaxLength(60);
        builder.Property(party => party.Email).HasMaxLength(254);
        builder.Property(party => party.Address).HasMaxLength(1000);
    }
}
