using Bpo.Domain.Amounts;

namespace Bpo.Domain.Invoices;

/// <summary>How much of a line belongs to one charge. The shares of a line sum to its amount.</summary>
public sealed record LineShare(string Charge, Money Amount);
