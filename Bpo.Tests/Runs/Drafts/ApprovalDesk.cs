using System.Text;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs;
using Bpo.Billing.Runs.Drafts;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Runs.Drafts;

/// <summary>An active contract with usage in October, a limit, and the desk where terms are put forward and decided.</summary>
internal sealed class ApprovalDesk
{
    private readonly PutForwardTerms putForward;
    private readonly DecideTerms decide;

    private ApprovalDesk(ContractFixture contract, GivenUsage usage)
    {
        (Contract, Usage) = (contract, usage);
        var addTerms = new AddTerms(ContractFixture.Clock);
        var effects = new TermsEffects(Database, Try, ContractFixture.Clock);
        putForward = new PutForwardTerms(Database, addTerms, effects, ContractFixture.Clock);
        decide = new DecideTerms(addTerms, ContractFixture.Clock);
    }

    public static CancellationToken Cancel => ContractFixture.Cancel;

    public ContractFixture Contract { get; }

    public GivenUsage Usage { get; }

    public TenantDatabase Database => Contract.Test.Database;

    public TryTerms Try => new(Database, Usage, ContractFixture.Clock);

    /// <param name="limit">In euros; null for none.</param>
    public static async Task<ApprovalDesk> Open(TestDatabase test, GivenUsage usage, decimal? limit)
    {
        var desk = new ApprovalDesk(await ContractFixture.CreateActive(test), usage);
        if (limit is not null)
        {
            (await desk.SetLimit(limit)).Accepted();
        }

        return desk;
    }

    public Task<Result<ApprovalLimit?>> SetLimit(decimal? limit) =>
        Database.Write(
            Contract.Scope,
            db =>
                new SetApprovalLimit(ContractFixture.Clock).Run(db, Contract.Tenant, "EUR", limit, "usr_boss", Cancel),
            Cancel
        );

    /// <summary>The fixture's terms from November, with another price per call.</summary>
    public static string Priced(string price, string from = "2026-11-01") =>
        ContractFixture.Terms.Replace("2026-10-01", from).Replace("1.50", price);

    public Task<Result<TermsDraft>> Begin(string document, string actor = "usr_writer") =>
        Database.Write(
            Contract.Scope,
            db =>
                new DraftTerms(ContractFixture.Clock).Begin(
                    db,
                    Contract.Contract.Id,
                    "Price",
                    Encoding.UTF8.GetBytes(document),
                    actor,
                    Cancel
                ),
            Cancel
        );

    public Task<Result<TermsProposal>> PutForward(Guid draft, string actor = "usr_writer", TenantScope? scope = null) =>
        putForward.Draft(scope ?? Contract.Scope, draft, null, actor, Cancel);

    public Task<Result<TermsProposal>> PutForward(string document, string actor = "usr_writer") =>
        putForward.Document(Contract.Scope, Contract.Contract.Id, Encoding.UTF8.GetBytes(document), actor, Cancel);

    public Task<Result<TermsVersion>> Approve(int number, string actor = "usr_second", TenantScope? scope = null) =>
        Database.Write(
            scope ?? Contract.Scope,
            db => decide.Approve(db, Contract.Contract.Id, number, actor, "agreed by letter", Cancel),
            Cancel
        );

    public Task<Result<TermsDraft>> Refuse(int number, string actor = "usr_second") =>
        Database.Write(
            Contract.Scope,
            db => decide.Refuse(db, Contract.Contract.Id, number, actor, "too dear", Cancel),
            Cancel
        );

    public Task<Result<TermsDraft>> Withdraw(Guid draft) =>
        Database.Write(Contract.Scope, db => decide.Withdraw(db, draft, "usr_writer", Cancel), Cancel);

    public Task<Result<TermsDraft>> Change(Guid draft, string document, string actor = "usr_writer") =>
        Database.Write(
            Contract.Scope,
            db =>
                new DraftTerms(ContractFixture.Clock).Change(
                    db,
                    draft,
                    null,
                    "Price",
                    Encoding.UTF8.GetBytes(document),
                    actor,
                    Cancel
                ),
            Cancel
        );
}
