namespace Bpo.Billing.Contracts;

/// <summary>Members whose numbers must make sense as money, shares and spans.</summary>
internal static class Checks
{
    /// <summary>Beyond this a number is a mistake, and exact arithmetic would no longer fit.</summary>
    private const decimal Limit = 1_000_000_000_000m;

    /// <summary>A price, fee or quantity: zero or more.</summary>
    public static decimal? OptionalNotNegative(this TermsNode node, string member)
    {
        var number = node.OptionalNumber(member);
        if (number is < 0)
        {
            node.Fault(member, "negative", $"'{member}' cannot be negative.");
        }

        if (number is > Limit)
        {
            node.Fault(member, "range", $"'{member}' cannot be above {Limit:F0}.");
        }

        return number;
    }

    public static decimal NotNegative(this TermsNode node, string member) =>
        node.OptionalNotNegative(member) ?? node.Number(member);

    /// <summary>A percentage between two bounds.</summary>
    public static decimal? OptionalPercent(this TermsNode node, string member, decimal from = 0, decimal to = 100)
    {
        var percent = node.OptionalNumber(member);
        if (percent < from || percent > to)
        {
            node.Fault(member, "percentage", $"'{member}' is a percentage from {from:F0} to {to:F0}.");
        }

        return percent;
    }

    public static decimal Percent(this TermsNode node, string member, decimal from = 0, decimal to = 100) =>
        node.OptionalPercent(member, from, to) ?? node.Number(member);

    /// <summary>Half-open spans must not be empty.</summary>
    public static (DateOnly? From, DateOnly? Until) Span(
        this TermsNode node,
        string from = "from",
        string until = "until"
    )
    {
        var first = node.OptionalDate(from);
        var last = node.OptionalDate(until);
        if (first is { } start && last is { } end && end <= start)
        {
            node.Fault(until, "order", $"'{until}' must be after '{from}'.");
        }

        return (first, last);
    }

    /// <summary>Ids of charges; every charge when none is named.</summary>
    public static IReadOnlyList<string> ChargeIds(this TermsNode node, string member = "charges") =>
        node.Texts(member) is { Count: > 0 } named ? named : Domain.Pricing.Promises.ChargeScope.All;
}
