using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Imports;
using Bpo.Domain.Access;
using Bpo.Web.Access;
using Bpo.Web.Api.Imports;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Exports;

/// <summary>What waits for somebody: open rejected rows to be corrected, and contacts without a contract.</summary>
internal static class QuarantineExport
{
    public static async Task<IResult> Corrections(
        string id,
        BpoDbContext own,
        TenantDatabase database,
        Caller caller,
        CancellationToken cancel
    )
    {
        if (await own.FindImport(caller, id, cancel) is not { Id: var key })
        {
            return TypedResults.NotFound();
        }

        return TypedResults.Stream(
            async output =>
            {
                await using var db = database.Open(caller.Scope);
                await RejectionFile.Write(Quarantine.Open(db, key), output, cancel);
            },
            RejectionFile.MediaType,
            $"corrections-{id}.csv"
        );
    }

    public static async Task<IResult> Unmatched(
        string form,
        UnmatchedUsage unmatched,
        Caller caller,
        Words words,
        CancellationToken cancel
    ) => TableFile.Send(form, "unmatched", UsageTables.Of(await unmatched.Read(caller.Scope, cancel), words));
}
