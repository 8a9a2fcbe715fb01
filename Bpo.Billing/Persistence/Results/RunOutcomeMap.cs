using Bpo.Billing.Runs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bpo.Billing.Persistence.Results;

internal sealed class RunOutcomeMap : IEntityTypeConfiguration<RunOutcome>
{
    public void Configure(EntityTypeBuilder<RunOutcome> builder)
    {
        builder.ToTable("run_outcomes");
        builder.HasKey(outcome => new
        {
            outcome.TenantId,
            outcome.RunId,
            outcome.ContractId,
        });
        builder.BelongsTo<RunOutcome, Run>(outcome => new { outcome.TenantId, outcome.RunId });
        builder.Property(outcome => outcome.Fingerprint).HasMaxLength(64);
        builder.Property(outcome => outcome.ProblemCode).HasMaxLength(80);
    }
}
