namespace Bpo.Reports.Invoices;

/// <summary>One numbered step from records to money.</summary>
/// <param name="Name">Step in words, such as "Billed time, 60/6 per call".</param>
/// <param name="In">What went in; null when the step only selects.</param>
/// <param name="Out">What came out, with all its digits.</param>
/// <param name="Explanation">The rule and its figures as a sentence; null when the name says it all.</param>
public sealed record ComputationStep(string Name, decimal? In, decimal? Out, string? Explanation = null);
