using System.ComponentModel;
using Bpo.Billing.Runs.Exclusions;
using Bpo.Domain.Access;
using Bpo.Domain.Sla.Exclusions;
using Bpo.Domain.Time;
using Bpo.Web.Api.Attestations;
using Bpo.Web.Api.Validation;
using FluentValidation;

namespace Bpo.Web.Api.Exclusions;

/// <summary>What shall not count, why, and how one can tell.</summary>
public sealed record ExclusionRequest(
    ExclusionReason Reason,
    string Evidence,
    [property: Description("The first instant; with to, or a whole month as period.")] DateTimeOffset? From = null,
    [property: Description("The first instant that no longer belongs.")] DateTimeOffset? To = null,
    [property: Description("A month of the contract's zone instead of from and to.")] Month? Period = null,
    [property: Description("Clauses it touches; all when absent.")] IReadOnlyList<string>? Slas = null,
    IReadOnlyList<string>? Services = null,
    IReadOnlyList<string>? Queues = null,
    [property: Description("Ids of single contacts, as the source names them.")] IReadOnlyList<string>? Contacts = null,
    [property: Description("An https address of the proof.")] string? EvidenceLink = null,
    [property: Description("SHA-256 of the file behind the link, in hex.")] string? EvidenceHash = null,
    [property: Description("The approved exclusion it takes back.")] string? Cancels = null,
    [property: Description("What the other side asked for outside the product; absent for one's own wish.")]
        OnBehalfRequest? OnBehalf = null
) : IRecordable
{
    private const int MostContacts = 10_000;

    public sealed class Validator : AbstractValidator<ExclusionRequest>
    {
        public Validator()
        {
            RuleFor(request => request.Evidence).Named(4000);
            RuleFor(request => request.EvidenceLink).AtMost(1000).WebAddress();
            RuleFor(request => request.EvidenceHash)
                .Must(hash => hash is null || (hash.Length == 64 && hash.All(char.IsAsciiHexDigit)))
                .WithErrorCode("sha-256")
                .WithMessage("A SHA-256 is 64 hexadecimal digits.");
            RuleFor(request => request.Period)
                .Must((request, month) => (month is null) == (request.From is not null && request.To is not null))
                .WithErrorCode("period")
                .WithMessage("Give 'from' and 'to', or a month as 'period'.");
            RuleFor(request => request.Contacts)
                .Must(contacts => contacts is null || contacts.Count <= MostContacts)
                .WithErrorCode("too-long")
                .WithMessage($"At most {MostContacts} contacts; name a span or a queue instead.");
        }
    }

    /// <summary>As the run takes it, its months in the contract's zone.</summary>
    public ExclusionDraft Draft(ContractZone zone)
    {
        var (from, to) = Period is { } month
            ? zone.Bounds(month.Period)
            : new InstantRange(From ?? default, To ?? default);
        return new ExclusionDraft
        {
            Reason = Reason,
            From = from,
            To = to,
            Slas = Slas ?? [],
            Services = Services ?? [],
            Queues = Queues ?? [],
            Contacts = Contacts ?? [],
            Evidence = Evidence,
            EvidenceLink = EvidenceLink ?? "",
            EvidenceHash = (EvidenceHash ?? "").ToLowerInvariant(),
            Cancels = Cancels is null ? null : PublicId.Parse(PublicId.Exclusion, Cancels) ?? Guid.Empty,
        };
    }
}
