using System.ComponentModel;
using System.Text.Json;
using Bpo.Billing.Ingestion;
using Bpo.Domain;
using Bpo.Domain.Usage;
using Bpo.Web.Api.Validation;
using FluentValidation;

namespace Bpo.Web.Api.Sources;

/// <summary>A system that writes usage, as it is sent.</summary>
/// <param name="Name">Unique among your sources; terms name sources by it.</param>
/// <param name="Format">A name of <c>GET /formats</c>.</param>
/// <param name="TimeZone">The zone of local times without an offset; absent when every time has one.</param>
public sealed record SourceRequest(
    string Name,
    string Format,
    string? TimeZone = null,
    [property: Description("What the format wants to know, see GET /formats.")] JsonElement? Profile = null
)
{
    public string ProfileText => Profile is { ValueKind: JsonValueKind.Object } given ? given.GetRawText() : "{}";

    /// <summary>Null when files of this source could be read.</summary>
    public Problem? Refusal() =>
        SourceProfileReader
            .Read(Format, TimeZone, Profile is { ValueKind: not JsonValueKind.Null } given ? given.GetRawText() : null)
            .Match<Problem?>(_ => null, problem => problem);

    /// <summary>The source it asks for; to be called when there is no refusal.</summary>
    public Source Source(Guid tenant, DateTimeOffset now) =>
        new()
        {
            TenantId = tenant,
            Id = Guid.CreateVersion7(now),
            Name = Name.Trim(),
            Format = Format,
            TimeZone = TimeZone ?? "",
            Profile = ProfileText,
            CreatedAt = now,
        };

    public sealed class Validator : AbstractValidator<SourceRequest>
    {
        public Validator()
        {
            RuleFor(source => source.Name).Named();
            RuleFor(source => source.Format).Named(60);
            RuleFor(source => source.TimeZone).Zone();
        }
    }
}
