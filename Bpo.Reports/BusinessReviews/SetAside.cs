namespace Bpo.Reports.BusinessReviews;

/// <summary>Rows that were read but not counted, with the reason in words.</summary>
public sealed record SetAside(string Reason, long Rows);
