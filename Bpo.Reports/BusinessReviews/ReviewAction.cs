namespace Bpo.Reports.BusinessReviews;

/// <summary>Something agreed in the review meeting.</summary>
public sealed record ReviewAction(int Number, string What, string Owner, DateOnly DueOn, ReviewActionState State);
