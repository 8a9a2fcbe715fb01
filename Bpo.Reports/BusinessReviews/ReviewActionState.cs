namespace Bpo.Reports.BusinessReviews;

public enum ReviewActionState
{
    Open,
    InProgress,
    Done,
    Overdue,
}
