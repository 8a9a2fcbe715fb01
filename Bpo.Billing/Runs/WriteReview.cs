using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Domain;
using Bpo.Domain.Governance;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs;

/// <summary>What people add to a month's review: the narrative, and the actions they agreed.</summary>
public static class WriteReview
{
    /// <param name="What">What is to be done.</param>
    public sealed record Action(string What, string Owner, DateOnly DueOn, ReviewActionStatus Status);

    /// <param name="month">The first day of the month.</param>
    public static async Task<Result<Review>> Run(
        BpoDbContext db,
        Guid contractId,
        DateOnly month,
        string narrative,
        IReadOnlyList<Action> actions,
        CancellationToken cancel
    )
    {
        if (await db.FindContract(contractId, cancel) is not { } contract)
        {
            return Refusals.NoContract;
        }

        var review = await db.Set<Review>()
            .SingleOrDefaultAsync(row => row.ContractId == contractId && row.Month == month, cancel);
        if (review is null)
        {
            review = new Review
            {
                TenantId = contract.TenantId,
                Id = Guid.CreateVersion7(),
                ContractId = contractId,
                ClientId = contract.ClientId,
                Month = month,
            };
            db.Add(review);
        }

        review.Narrative = narrative;
        var stored = await db.Set<ReviewAction>().Where(row => row.ReviewId == review.Id).ToListAsync(cancel);
        foreach (var (action, index) in actions.Select((action, index) => (action, index)))
        {
            Put(db, review, stored.Find(row => row.Number == index + 1), index + 1, action);
        }

        db.RemoveRange(stored.Where(row => row.Number > actions.Count));
        return review;
    }

    private static void Put(BpoDbContext db, Review review, ReviewAction? stored, int number, Action action)
    {
        if (stored is null)
        {
            db.Add(
                new ReviewAction
                {
                    TenantId = review.TenantId,
                    ReviewId = review.Id,
                    Number = number,
                    What = action.What,
                    Owner = action.Owner,
                    DueOn = action.DueOn,
                    Status = action.Status,
                }
            );
            return;
        }

        (stored.What, stored.Owner, stored.DueOn, stored.Status) = (
            action.What,
            action.Owner,
            action.DueOn,
            action.Status
        );
    }
}
