using System.Globalization;
using System.Text.Json.Nodes;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Contracts.Sentences;

/// <summary>A terms document as numbered sentences, in the reader's language.</summary>
public static class TermsSentences
{
    /// <param name="all">Groups without a clause as well, to begin one in.</param>
    public static IReadOnlyList<TermGroup> Of(JsonNode document, Words words, bool all = false)
    {
        var root = Clause.Root(document, words);
        (string Title, IReadOnlyList<Draft> Drafts)[] groups =
        [
            ("GroupBasics", AgreementSentences.Basics(root)),
            (
                "GroupServices",
                [
                    .. root.Items("services").Select(service => ServiceSentences.Of(service, root)),
                    .. root.Items("calendars").Select(CalendarSentences.Of),
                    .. root.Items("sites").Select(SiteSentences.Of),
                ]
            ),
            ("GroupPricing", [.. root.Items("pricing").Select(charge => ChargeSentences.Of(charge, root))]),
            ("GroupCommitments", [.. CommitmentSentences.Of(root), .. VolumePromises.Of(root)]),
            ("GroupSlas", [.. root.Items("slas").Select(sla => SlaSentences.Of(sla, root))]),
            ("GroupCredits", CreditSentences.Of(root)),
            ("GroupInvoicing", AgreementSentences.Invoicing(root)),
            ("GroupNotices", AgreementSentences.Notices(root)),
        ];

        return
        [
            .. groups
                .Select((group, index) => (group.Title, group.Drafts, Number: index + 1))
                .Where(group => all || group.Drafts.Count > 0)
                .Select(group => new TermGroup(
                    group.Title,
                    words[$"Terms.{group.Title}"],
                    [.. group.Drafts.Select((draft, index) => draft.Numbered($"{group.Number}.{index + 1}"))]
                )),
        ];
    }
}

/// <summary>A clause before it has its number.</summary>
internal sealed record Draft(string Pointer, IReadOnlyList<Part> Parts, string? Note = null, string? Mark = null)
{
    public Term Numbered(string number) => new(number, Pointer, Capitalised, Note, Mark);

    /// <summary>A sentence begins with a capital, be its first word a value.</summary>
    private IReadOnlyList<Part> Capitalised =>
        Parts.Count > 0 && Parts[0].Shown is { Length: > 0 } shown
            ?
            [
                Parts[0] with
                {
                    Shown = char.ToUpper(shown[0], CultureInfo.CurrentCulture) + shown[1..],
                },
                .. Parts.Skip(1),
            ]
            : Parts;
}
