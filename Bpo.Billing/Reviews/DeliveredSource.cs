namespace Bpo.Billing.Reviews;

/// <summary>What one source delivered for a month: the whole of every file that brought at least one of its contacts.</summary>
/// <param name="Accepted">Rows that became contacts or newer versions of contacts.</param>
/// <param name="Filtered">Rows a named rule of the source left out, by the rule's reason.</param>
/// <param name="Rejected">Rows in quarantine.</param>
/// <param name="Held">Contacts without an end yet.</param>
/// <param name="Unmatched">Accepted contacts that no contract claims.</param>
public sealed record DeliveredSource(
    string Name,
    long Files,
    long Rows,
    long Accepted,
    long Duplicates,
    IReadOnlyDictionary<string, long> Filtered,
    long Rejected,
    long Held,
    long Unmatched
);
