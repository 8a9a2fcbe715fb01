using Bpo.Domain.Time;

namespace Bpo.Billing.Demo;

/// <summary>What both sides wrote down when they met about a month, in the language of the client.</summary>
/// <param name="Narrative">One paragraph a line.</param>
public sealed record DemoReview(
    DemoContract Contract,
    Period Month,
    string Narrative,
    IReadOnlyList<DemoAction> Actions
);

/// <param name="DueDays">Days after the end of the month.</param>
public sealed record DemoAction(string What, string Owner, int DueDays, bool IsDone);
