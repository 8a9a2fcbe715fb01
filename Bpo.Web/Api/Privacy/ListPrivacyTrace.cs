using System.ComponentModel;
using System.Text.Json;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Operations;
using Bpo.Billing.Runs.Privacy;
using Bpo.Web.Access;
using Bpo.Web.Api.Lists;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Privacy;

public static class ListPrivacyTrace
{
    /// <param name="Actor">The public id of the user or key; <c>system</c> for the daily job.</param>
    /// <param name="Action">customer.revealed, customer.erased, retention.set or retention.applied.</param>
    /// <param name="Subject">The contact, the word that stands for the erased customer, or the tenant.</param>
    /// <param name="Detail">The reason and what was taken; no personal data.</param>
    public sealed record Entry(DateTimeOffset At, string Actor, string Action, string Subject, JsonElement Detail)
    {
        public static Entry Of(AuditEntry row) =>
            new(row.At, row.Actor, row.Action, row.Subject, JsonElement.Parse(row.Detail));
    }

    public static void MapListPrivacyTrace(this IEndpointRouteBuilder api) =>
        api.MapGet("/privacy-log", Handle)
            .Needs(Scopes.CustomersErase)
            .WithName("list-privacy-log")
            .WithSummary("Who saw numbers, who erased customers and what retention took, oldest first");

    private static async Task<Results<Ok<Page<Entry>>, ProblemHttpResult>> Handle(
        [AsParameters] PageQuery page,
        [Description("One action; all of them when absent.")] string? action,
        BpoDbContext db,
        Caller caller,
        CancellationToken cancel
    ) =>
        caller.Scope.Client is not null
            ? ApiProblem.Of("access.not-allowed", "Only the tenant's own people read its privacy log.")
        : action is not null && !PrivacyTrace.Actions.Contains(action, StringComparer.Ordinal)
            ? ApiProblem.Of("request.invalid", $"action is one of {string.Join(", ", PrivacyTrace.Actions)}.")
        : await PrivacyTrace.Entries(db, action).PageById(page, entry => entry.Id, Entry.Of, cancel);
}
