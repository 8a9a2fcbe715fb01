using Bpo.Billing.Persistence.Operations;
using Bpo.Billing.Runs;
using Bpo.Billing.Runs.Attestations;
using Bpo.Billing.Runs.Credits;
using Bpo.Billing.Runs.Disputes;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Credits;
using Bpo.Domain.Disputes;
using Bpo.Domain.Invoices;
using Bpo.Domain.Time;
using Bpo.Tests.Api;
using Bpo.Tests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs.Credits;

/// <summary>A contract since September at a clock that a test sets; September misses its level.</summary>
internal sealed class CreditBooks(ContractFixture contract, GivenUsage usage)
{
    public static readonly Period September = Period.Month(2026, 9);

    public static readonly Period October = Period.Month(2026, 10);

    public ContractFixture Contract => contract;

    public GivenUsage Usage => usage;

    public TenantScope Vendor => contract.Scope;

    public TenantScope Client => TenantScope.Of(contract.Tenant, contract.Contract.ClientId);

    public DateTimeOffset Now { get; set; } = new(2026, 10, 5, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => ContractFixture.Cancel;

    public static async Task<CreditBooks> Create(TestDatabase test, string scheme, TenantKind kind = TenantKind.Vendor)
    {
        var contract = await ContractFixture.Create(test, September.From, kind);
        (await contract.AddTerms(CreditTerms.With(scheme))).Accepted();
        (
            await test.Database.Write(
                contract.Scope,
                db => ActivateContract.Run(db, contract.Contract.Id, Cancel),
                Cancel
            )
        ).Accepted();
        var usage = new GivenUsage();
        usage.Import(GivenUsage.Calls(September.From, 100));
        return new CreditBooks(contract, usage);
    }

    public async Task<List<InvoiceLine>> Close(Period month)
    {
        var closed = (
            await new CloseMonth(contract.Test.Database, usage, new FixedClock(Now)).Run(
                Vendor,
                contract.Contract.Id,
                month,
                Cancel
            )
        ).Accepted();
        await using var db = contract.Test.Database.Open(Vendor);
        return await db.Set<InvoiceLine>().Where(line => line.InvoiceId == closed.InvoiceId).ToListAsync(Cancel);
    }

    public async Task Issue(Period month)
    {
        var lines = await Close(month);
        (
            await new IssueInvoice(contract.Test.Database, usage, new FixedClock(Now)).Run(
                Vendor,
                lines[0].InvoiceId,
                null,
                "test",
                Cancel
            )
        ).Accepted();
    }

    public Task<Result<CreditClaim>> Answer(TenantScope by, bool isAccepted, OnBehalf? said = null) =>
        contract.Test.Database.Write(
            by,
            db =>
                AnswerCredit.Run(
                    db,
                    contract.Contract.Id,
                    September.From,
                    "sl",
                    "",
                    isAccepted,
                    "The trunk was down.",
                    "somebody",
                    Now,
                    Cancel,
                    said
                ),
            Cancel
        );

    public async Task<Dispute> Dispute(Guid id)
    {
        await using var db = contract.Test.Database.Open(Vendor);
        return await db.Set<Dispute>().SingleAsync(row => row.Id == id, Cancel);
    }

    public async Task<List<string>> Traces()
    {
        await using var db = contract.Test.Database.Open(Vendor);
        return await db.Set<AuditEntry>().Select(row => row.Action).ToListAsync(Cancel);
    }

    public async Task<CreditClaim> Claim()
    {
        await using var db = contract.Test.Database.Open(Vendor);
        return await db.Set<CreditClaim>().SingleAsync(Cancel);
    }

    public static long? Credit(IEnumerable<InvoiceLine> lines) =>
        lines.FirstOrDefault(line => line.Kind == LineKinds.Credit)?.AmountMinor;

    public Task<Result<Dispute>> Talk(TenantScope by, Guid id, long? offer, OnBehalf? said = null) =>
        contract.Test.Database.Write(
            by,
            async db =>
                await DisputeTalk.Write(
                    db,
                    await db.Set<Dispute>().SingleAsync(row => row.Id == id, Cancel),
                    "So we see it.",
                    "",
                    offer,
                    "somebody",
                    Now,
                    Cancel,
                    said
                ),
            Cancel
        );

    public Task<Result<Dispute>> End(TenantScope by, Guid id, bool isSettled, OnBehalf? said = null) =>
        contract.Test.Database.Write(
            by,
            async db =>
            {
                var dispute = await db.Set<Dispute>().SingleAsync(row => row.Id == id, Cancel);
                return isSettled
                    ? await DisputeTalk.Settle(db, dispute, "somebody", Now, Cancel, said)
                    : await DisputeTalk.Withdraw(db, dispute, "somebody", Now, Cancel, said);
            },
            Cancel
        );
}
