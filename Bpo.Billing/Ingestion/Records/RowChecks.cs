using Bpo.Billing.Contracts;

namespace Bpo.Billing.Ingestion.Records;

/// <summary>What rows of several kinds ask of their values.</summary>
internal static class RowChecks
{
    /// <summary>A number of zero or more.</summary>
    public static decimal? Least(TermsNode node, string member)
    {
        var number = node.OptionalNumber(member);
        if (number < 0)
        {
            node.Fault(member, "negative", $"'{member}' must not be negative.");
        }

        return number;
    }

    /// <summary>A whole number, as a table or a document writes it.</summary>
    public static int? Whole(TermsNode node, string member)
    {
        if (Least(node, member) is not { } number)
        {
            return null;
        }

        if (number == decimal.Truncate(number) && number <= int.MaxValue)
        {
            return (int)Math.Max(0, number);
        }

        node.Fault(member, "integer", $"'{member}' must be a whole number.");
        return null;
    }

    public static void Order(TermsNode node, DateTimeOffset? since, DateTimeOffset? until)
    {
        if (until <= since)
        {
            node.Fault("to", "order", "'to' must be after 'from'.");
        }
    }

    /// <summary>A row that is one moment; null when it has no instant.</summary>
    public static UsageFact? Moment(string key, DateTimeOffset? at, Func<DateTimeOffset, object> value) =>
        at is { } moment ? new UsageFact(key, moment, moment, value(moment)) : null;

    public static IReadOnlyDictionary<string, T> Words<T>(params IEnumerable<(string Word, T Value)> words) =>
        words.ToDictionary(each => each.Word, each => each.Value, StringComparer.Ordinal);
}
