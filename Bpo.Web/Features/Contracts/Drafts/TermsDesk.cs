using System.Text;
using Bpo.Billing.Contracts;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs;
using Bpo.Billing.Runs.Drafts;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;
using Bpo.Web.Access;

namespace Bpo.Web.Features.Contracts.Drafts;

/// <summary>What the pages do with terms under way. Rights are asked here too: a circuit outlives the page that hid a button.</summary>
public sealed class TermsDesk(
    TenantDatabase database,
    DraftTerms drafts,
    AmendContract contracts,
    DecideTerms decide,
    TryTerms tryTerms,
    SetApprovalLimit limits
)
{
    private static readonly Problem NotAllowed = new("access.not-allowed", "You may not do this.");

    /// <param name="seen">The draft as it was opened or last saved; null begins one.</param>
    public async Task<Result<TermsDraft>> Save(
        Caller caller,
        Guid contract,
        TermsDraft? seen,
        string title,
        string document,
        CancellationToken cancel
    ) =>
        await Allowed(caller, Scopes.ContractsWrite)
            .ThenAsync(_ =>
                database.Write(
                    caller.Scope,
                    db =>
                        seen is null
                            ? drafts.Begin(db, contract, title, Bytes(document), caller.Actor, cancel)
                            : drafts.Change(db, seen.Id, seen.Version, title, Bytes(document), caller.Actor, cancel),
                    cancel
                )
            );

    public async Task<Result<TermsDraft>> Discard(Caller caller, TermsDraft draft, CancellationToken cancel) =>
        await Allowed(caller, Scopes.ContractsWrite)
            .ThenAsync(_ =>
                database.Write(caller.Scope, db => DraftTerms.Discard(db, draft.Id, draft.Version, cancel), cancel)
            );

    /// <summary>As a draft where there is one or a title to keep, so that its history stays together; else whole.</summary>
    public async Task<Result<TermsProposal>> PutForward(
        Caller caller,
        Guid contract,
        TermsDraft? draft,
        string title,
        string document,
        CancellationToken cancel
    )
    {
        if (draft is null && title.Length == 0)
        {
            return await Allowed(caller, Scopes.ContractsWrite)
                .ThenAsync(_ => contracts.AddTerms(caller.Scope, contract, Bytes(document), caller.Actor, cancel));
        }

        var saved = await Save(caller, contract, draft, title, document, cancel);
        return await saved.ThenAsync(kept =>
            contracts.PutForward(caller.Scope, kept.Id, kept.Version, caller.Actor, cancel)
        );
    }

    public async Task<Result<TermsDraft>> Withdraw(Caller caller, TermsDraft draft, CancellationToken cancel) =>
        await Allowed(caller, Scopes.ContractsWrite)
            .ThenAsync(_ =>
                database.Write(caller.Scope, db => decide.Withdraw(db, draft.Id, caller.Actor, cancel), cancel)
            );

    /// <summary>The new version's number, or the refused one's.</summary>
    public async Task<Result<int>> Decide(
        Caller caller,
        TermsDraft draft,
        bool isApproved,
        string reason,
        CancellationToken cancel
    )
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return new Problem(
                "required",
                "A reason is needed.",
                [new Fault("/reason", "required", "A reason is needed.")]
            );
        }

        return await Allowed(caller, Scopes.ContractsApprove)
            .ThenAsync(async _ =>
                isApproved
                    ? (
                        await contracts.Approve(
                            caller.Scope,
                            draft.ContractId,
                            draft.Number!.Value,
                            caller.Actor,
                            reason.Trim(),
                            cancel
                        )
                    ).Map(version => version.Number)
                    : (
                        await database.Write(
                            caller.Scope,
                            db =>
                                decide.Refuse(
                                    db,
                                    draft.ContractId,
                                    draft.Number!.Value,
                                    caller.Actor,
                                    reason.Trim(),
                                    cancel
                                ),
                            cancel
                        )
                    ).Map(refused => refused.Number!.Value)
            );
    }

    /// <summary>A real month under terms that are not in force.</summary>
    public async Task<Result<TriedTerms>> Try(
        Caller caller,
        Guid contract,
        string document,
        Period month,
        CancellationToken cancel
    ) =>
        await TermsReader
            .Read(Bytes(document))
            .ThenAsync(terms => tryTerms.Run(caller.Scope, contract, terms, month, cancel));

    public async Task<Result<ApprovalLimit?>> SetLimit(
        Caller caller,
        string currency,
        decimal? amount,
        CancellationToken cancel
    ) =>
        await Allowed(caller, Scopes.ContractsApprove)
            .ThenAsync(_ =>
                database.Write(
                    caller.Scope,
                    db => limits.Run(db, caller.Tenant, currency, amount, caller.Actor, cancel),
                    cancel
                )
            );

    private static Result<bool> Allowed(Caller caller, string scope) => caller.May(scope) ? true : NotAllowed;

    private static ReadOnlyMemory<byte> Bytes(string document) => Encoding.UTF8.GetBytes(document);
}
