namespace Bpo.Billing.Ingestion.Archives;

/// <summary>The file of an archive a row stands in.</summary>
/// <param name="Number">0 for the first.</param>
/// <param name="Header">The line with the names of its columns; empty where rows stand without.</param>
public sealed record PartOfRow(int Number, string Header, bool IsSheet);
