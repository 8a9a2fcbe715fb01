using System.ComponentModel;
using System.Text.Json;
using Bpo.Billing.Ingestion;
using Bpo.Domain;
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
