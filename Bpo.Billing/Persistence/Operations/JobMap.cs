using Bpo.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Operations;

internal sealed class JobMap : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.ToTable("jobs");
        builder.HasKey(job => new { job.TenantId, job.Id });
        builder.BelongsTo<Job, Tenant>(job => job.TenantId);
        builder
            .HasIndex(job => new
            {
                job.TenantId,
                job.Kind,
                job.UniqueKey,
            })
            .IsUnique();
        builder.HasIndex(job => new { job.Status, job.DueAt });
        builder.Property(job => job.Kind).HasMaxLength(60);
        builder.Property(job => job.UniqueKey).HasMaxLength(200);
    }
}
