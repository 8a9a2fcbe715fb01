using Bpo.Billing.Demo;
using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Governance;

namespace Bpo.Web.Operations.Demos;

/// <summary>The narratives and actions of the demo's monthly reviews.</summary>
internal sealed class DemoMinutes(TenantDatabase database, TenantScope scope)
{
    public async Task Write(DemoTenant demo, DemoBooks books, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        foreach (var minutes in demo.Reviews)
        {
            var review = new Review
            {
                TenantId = scope.Tenant!.Value,
                Id = Guid.CreateVersion7(),
                ContractId = books.IdOf(minutes.Contract),
                ClientId = books.ClientOf(minutes.Contract.Client),
                Month = minutes.Month.From,
                Narrative = minutes.Narrative,
            };
            db.Add(review);
            db.AddRange(minutes.Actions.Select((action, index) => Action(review, minutes, action, index + 1)));
        }

        await db.SaveChangesAsync(cancel);
    }

    private static ReviewAction Action(Review review, DemoReview minutes, DemoAction action, int number) =>
        new()
        {
            TenantId = review.TenantId,
            ReviewId = review.Id,
            Number = number,
            What = action.What,
            Owner = action.Owner,
            DueOn = minutes.Month.To.AddDays(action.DueDays),
            Status = action.IsDone ? ReviewActionStatus.Done : ReviewActionStatus.Open,
        };
}
