namespace Bpo.Billing.Ingestion.Detection;

/// <summary>That a file looks like a format's own, how sure that is, and what shows it.</summary>
/// <param name="Evidence">The columns, members, shape or name that were found, for a person to check.</param>
public sealed record FormatMatch(Certainty Certainty, FormatSign Sign, IReadOnlyList<string> Evidence)
{
    /// <summary>Members of the profile that the file itself decides, as they stand in JSON: <c>"payload": "old"</c>.</summary>
    public IReadOnlyDictionary<string, string> Profile { get; init; } = NoMembers;

    /// <summary>One English sentence; screens say it in their own language from <see cref="Sign"/> and the evidence.</summary>
    public string Reason =>
        Sign switch
        {
            FormatSign.Columns => $"Its header names {Listed}.",
            FormatSign.Members => $"Its objects carry {Listed}.",
            FormatSign.Lines => $"Its lines have the shape {Listed}.",
            FormatSign.Elements => $"Its XML begins with {Listed}.",
            _ => $"It is a table, but of no make that is known; its columns are {Listed}.",
        };

    private static readonly IReadOnlyDictionary<string, string> NoMembers = new Dictionary<string, string>(
        StringComparer.Ordinal
    );

    private string Listed => string.Join(", ", Evidence);
}
