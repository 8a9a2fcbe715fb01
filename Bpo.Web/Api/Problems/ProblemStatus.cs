namespace Bpo.Web.Api.Problems;

/// <summary>The one place where a refusal's code becomes an HTTP status. What is not named here is a broken rule: 422.</summary>
public static class ProblemStatus
{
    private static readonly Dictionary<string, int> ByCode = new(StringComparer.Ordinal)
    {
        ["access.not-signed-in"] = StatusCodes.Status401Unauthorized,
        ["access.not-allowed"] = StatusCodes.Status403Forbidden,
        ["request.not-json"] = StatusCodes.Status400BadRequest,
        ["request.invalid"] = StatusCodes.Status400BadRequest,
        ["request.cursor"] = StatusCodes.Status400BadRequest,
        ["request.idempotency-key"] = StatusCodes.Status400BadRequest,
        ["request.too-large"] = StatusCodes.Status413PayloadTooLarge,
        ["request.media-type"] = StatusCodes.Status415UnsupportedMediaType,
        ["request.not-acceptable"] = StatusCodes.Status406NotAcceptable,
        ["draft.own-approval"] = StatusCodes.Status403Forbidden,
        ["request.cross-site"] = StatusCodes.Status403Forbidden,
        ["import.too-large"] = StatusCodes.Status413PayloadTooLarge,
        ["import.unpacks-too-large"] = StatusCodes.Status413PayloadTooLarge,
        ["terms.not-json"] = StatusCodes.Status400BadRequest,
        ["idempotency.key-reused"] = StatusCodes.Status409Conflict,
        ["import.queue-full"] = StatusCodes.Status429TooManyRequests,
        ["simulation.queue-full"] = StatusCodes.Status429TooManyRequests,
        ["reveal.too-many"] = StatusCodes.Status429TooManyRequests,
        ["etag.missing"] = StatusCodes.Status428PreconditionRequired,
        ["etag.stale"] = StatusCodes.Status412PreconditionFailed,
    };

    /// <summary>Last words of codes that mean the state forbids it now, although the request itself is sound.</summary>
    private static readonly string[] Conflicts =
    [
        ".already-issued",
        ".already-exists",
        ".already-active",
        ".not-active",
        ".not-draft",
        ".conflict",
        ".closed",
        ".busy",
        ".period-open",
        ".usage-gap",
        ".no-gap",
        ".draft-changed",
        ".changed-meanwhile",
        ".already-reversed",
        ".not-issued",
        ".not-open",
        ".not-waiting",
        ".not-held",
        ".not-recyclable",
        ".not-rollable",
        ".overlapped",
        ".month-issued",
        ".file-gone",
    ];

    public static int Of(string code) =>
        ByCode.TryGetValue(code, out var status) ? status
        : code.EndsWith(".not-found", StringComparison.Ordinal)
        || code.EndsWith(".not-computed", StringComparison.Ordinal)
            ? StatusCodes.Status404NotFound
        : Conflicts.Any(ending => code.EndsWith(ending, StringComparison.Ordinal)) ? StatusCodes.Status409Conflict
        : StatusCodes.Status422UnprocessableEntity;
}
