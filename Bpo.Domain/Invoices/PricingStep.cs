namespace Bpo.Domain.Invoices;

/// <summary>One step from usage to an amount.</summary>
/// <param name="Step">The step of the pipeline: <c>rounding</c>, <c>premiums</c>, <c>package</c>, <c>tiers</c> …</param>
/// <param name="In">What came in: a quantity or an amount in major units.</param>
/// <param name="Out">What it made of it.</param>
public sealed record PricingStep(string Step, decimal In, decimal Out, Explanation Explain);
