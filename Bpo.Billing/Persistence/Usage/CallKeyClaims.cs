using Bpo.Billing.Ingestion.Versions;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>The calls of one batch on their way to the call keys: each claims its key with its new id and first version.</summary>
/// <param name="Calls">
/// In the order of their ids as bytes, so that neighbours in the index are asked for one after another.
/// </param>
public sealed record CallKeyClaims(Guid TenantId, Guid SourceId, IReadOnlyList<CallStanding> Calls)
{
    public static readonly IReadOnlyList<string> Columns =
    [
        "tenant_id",
        "source_id",
        "call_id",
        "contact_id",
        "revision",
        "content_hash",
        "import_number",
    ];

    /// <summary>Sorts only what is not sorted already: most files are written in the order of their ids.</summary>
    public static CallKeyClaims Of(Guid tenant, Guid source, IReadOnlyList<CallStanding> calls)
    {
        var sorted = true;
        for (var index = 1; index < calls.Count && sorted; index++)
        {
            sorted = string.CompareOrdinal(calls[index - 1].CallId, calls[index].CallId) < 0;
        }

        return new CallKeyClaims(
            tenant,
            source,
            sorted ? calls : [.. calls.OrderBy(call => call.CallId, StringComparer.Ordinal)]
        );
    }
}
