using Bpo.Billing.Contracts;
using Bpo.Billing.Ingestion.Detection;

namespace Bpo.Billing.Ingestion;

/// <summary>A format that can be read, with what its profile may say.</summary>
/// <param name="Name">The word a source is created with.</param>
/// <param name="Profile">The members of the profile beside those every format has.</param>
public sealed record UsageFormat(
    string Name,
    string Description,
    IReadOnlyList<string> Extensions,
    bool IsDelimited,
    IReadOnlyList<ProfileMember> Profile,
    ReaderOfFormat Reader
)
{
    /// <summary>What the first lines of a file must show to be proposed as this format; null: never proposed.</summary>
    public Func<FileHead, FormatMatch?>? Recognise { get; init; }

    /// <summary>Whether each row is a contact by itself, so that a row mended later needs no other row of its file.</summary>
    public bool RowsStandAlone { get; init; }

    /// <summary>Whether its reader takes the rows of open contacts up again and says of each that is still open that it is.</summary>
    public bool TakesUpHeld { get; init; }

    /// <summary>Whether its tables name their columns, so that one that is gone from a later file is missed.</summary>
    public bool HasHeader { get; init; }

    /// <summary>Whether its reader finds a line of control totals below the rows.</summary>
    public bool ReadsTotals { get; init; }

    /// <summary>
    /// For a format with members of its own in the profile: reads them, adding a fault for each that cannot be used, and
    /// answers the reader that obeys them. Null: <see cref="Reader"/> needs no more than the shared members.
    /// </summary>
    public Func<TermsNode, ReaderOfFormat>? Configure { get; init; }
}

/// <param name="source">The source's name, as terms match it.</param>
/// <param name="held">Raw rows an earlier file left open.</param>
public delegate IContactReader ReaderOfFormat(
    SourceProfile profile,
    string source,
    ReadLimits limits,
    IReadOnlyList<string> held
);

/// <param name="Values">What it takes, in words or as the list of words.</param>
/// <param name="Default">Null when it must be given.</param>
public sealed record ProfileMember(string Name, string Values, string? Default, string Description);
