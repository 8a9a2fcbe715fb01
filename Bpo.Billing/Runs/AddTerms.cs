using System.Security.Cryptography;
using System.Text;
using Bpo.Billing.Contracts;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Domain;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs;

/// <summary>Adds a version of the terms to a contract: read, admitted, and kept to the byte.</summary>
public sealed class AddTerms(TimeProvider clock)
{
    /// <param name="actor">The public id of the user or key.</param>
    public async Task<Result<TermsVersion>> Run(
        BpoDbContext db,
        Guid contractId,
        ReadOnlyMemory<byte> document,
        string actor,
        CancellationToken cancel
    )
    {
        if (await db.FindContract(contractId, cancel) is not { } contract)
        {
            return Refusals.NoContract;
        }

        var versions = await db.TermsOf(contractId, cancel);
        var issuedUntil = await db.Set<Invoice>()
            .Where(invoice => invoice.ContractId == contractId && invoice.Status == InvoiceStatus.Issued)
            .MaxAsync(invoice => (DateOnly?)invoice.PeriodTo, cancel);
        return TermsReader
            .Read(document)
            .Then(terms =>
                TermsAdmission.Refusal(contract, [.. versions.Select(version => version.Terms)], terms, issuedUntil)
                    is { } refusal
                    ? refusal
                    : Add(db, contract, versions.Count + 1, terms, document, actor)
            );
    }

    private Result<TermsVersion> Add(
        BpoDbContext db,
        Contract contract,
        int number,
        Terms terms,
        ReadOnlyMemory<byte> document,
        string actor
    )
    {
        var version = new TermsVersion
        {
            TenantId = contract.TenantId,
            ContractId = contract.Id,
            Number = number,
            EffectiveFrom = terms.EffectiveFrom,
            Document = Encoding.UTF8.GetString(document.Span),
            Hash = Convert.ToHexStringLower(SHA256.HashData(document.Span)),
            CreatedAt = clock.GetUtcNow(),
            CreatedBy = actor,
        };
        db.Add(version);
        return version;
    }
}
