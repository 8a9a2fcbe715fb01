using Bpo.Domain.Amounts;

namespace Bpo.Domain.Invoices;

/// <summary>The tax of one category and rate (EN 16931, BG-23): rounded once, so that the rows sum to the total.</summary>
/// <param name="Rate">In percent.</param>
public sealed record TaxLine(string Category, decimal Rate, Money Base, Money Amount);
