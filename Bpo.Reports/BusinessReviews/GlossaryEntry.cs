namespace Bpo.Reports.BusinessReviews;

/// <summary>A term and the formula behind it, as a sentence a client can read aloud.</summary>
public sealed record GlossaryEntry(string Term, string Sentence);
