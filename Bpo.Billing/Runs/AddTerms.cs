using System.Security.Cryptography;
using System.Text;
using Bpo.Billing.Contracts;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Runs.Drafts;
using Bpo.Domain;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs;

/// <summary>Adds a version of the terms to a contract: read, admitted, and kept to the byte.</summary>
public sealed class AddTerms(TimeProvider clock)
{
    private static readonly Problem NumberTaken = new(
        "terms.changed-meanwhile",
        "Another version has taken this number meanwhile; withdraw this one and put it forward again."
    );

    /// <param name="actor">The public id of the user or key.</param>
    /// <param name="number">The number it was put forward under; null for the next free one.</param>
    public async Task<Result<TermsVersion>> Run(
        BpoDbContext db,
        Guid contractId,
        ReadOnlyMemory<byte> document,
        string actor,
        CancellationToken cancel,
        int? number = null
    )
    {
        if (await db.FindContract(contractId, cancel) is not { } contract)
        {
            return Refusals.NoContract;
        }

        var next = number ?? await db.NextTermsNumber(contractId, cancel);
        var isTaken = await db.Set<TermsVersion>()
            .AnyAsync(version => version.ContractId == contractId && version.Number == next, cancel);
        var admitted = await Admit(db, contract, document, cancel);
        return admitted.Then<TermsVersion>(terms =>
            isTaken ? NumberTaken : Add(db, contract, next, terms, document, actor)
        );
    }

    /// <summary>The terms, where they may join the contract as it stands now.</summary>
    internal static async Task<Result<Terms>> Admit(
        BpoDbContext db,
        Contract contract,
        ReadOnlyMemory<byte> document,
        CancellationToken cancel
    )
    {
        var versions = await db.TermsOf(contract.Id, cancel);
        var issuedUntil = await db.Set<Invoice>()
            .Where(invoice => invoice.ContractId == contract.Id && invoice.Status == InvoiceStatus.Issued)
            .MaxAsync(invoice => (DateOnly?)invoice.PeriodTo, cancel);
        return TermsReader
            .Read(document)
            .Then<Terms>(terms =>
                TermsAdmission.Refusal(contract, [.. versions.Select(version => version.Terms)], terms, issuedUntil)
                    is { } refusal
                    ? refusal
                    : terms
            );
    }

    private TermsVersion Add(
        BpoDbContext db,
        Contract contract,
        int number,
        Terms terms,
        ReadOnlyMemory<byte> document,
        string actor
    )
    {
        var now = clock.GetUtcNow();
        var version = new TermsVersion
        {
            TenantId = contract.TenantId,
            ContractId = contract.Id,
            Number = number,
            EffectiveFrom = terms.EffectiveFrom,
            Document = Encoding.UTF8.GetString(document.Span),
            Hash = Convert.ToHexStringLower(SHA256.HashData(document.Span)),
            CreatedAt = now,
            CreatedBy = actor,
        };
        db.Add(version);
        db.Add(TermsTrace.Of(contract, TermsTrace.InForce, number, actor, now));
        return version;
    }
}
