using Bpo.Domain.Contracts;

namespace Bpo.Billing.Ingestion.Mapping;

/// <summary>What one column must hold: one of some texts, a pattern with <c>*</c>, or nothing at all.</summary>
public sealed record RowCondition(string Column, IReadOnlyList<string> In, string? Like, bool? Empty, bool Not)
{
    public bool Holds(ReadOnlySpan<char> value) => Matches(value) != Not;

    private bool Matches(ReadOnlySpan<char> value)
    {
        if (Empty is { } empty)
        {
            return value.IsEmpty == empty;
        }

        if (Like is not null)
        {
            return Wildcard.Matches(Like, value);
        }

        foreach (var text in In)
        {
            if (value.SequenceEqual(text))
            {
                return true;
            }
        }

        return false;
    }
}
