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
    Func<SourceProfile, string, ReadLimits, IReadOnlyList<string>, IContactReader> Reader
);

/// <param name="Values">What it takes, in words or as the list of words.</param>
/// <param name="Default">Null when it must be given.</param>
public sealed record ProfileMember(string Name, string Values, string? Default, string Description);
