using Bpo.Web.Localization;
using FluentValidation.Results;

namespace Bpo.Web.Components.Pieces;

/// <summary>The first error of each field in the reader's words; the rules' own words where a code has no translation.</summary>
public sealed class FieldErrors
{
    public static readonly FieldErrors None = new([]);

    private readonly Dictionary<string, string> byField;

    private FieldErrors(Dictionary<string, string> byField) => this.byField = byField;

    public bool Any => byField.Count > 0;

    public string? this[string field] => byField.GetValueOrDefault(field);

    public static FieldErrors Of(ValidationResult result, Words words) =>
        new(
            result
                .Errors.GroupBy(error => error.PropertyName, StringComparer.Ordinal)
                .ToDictionary(
                    group => group.Key,
                    group => words.Find($"Problems.{group.First().ErrorCode}") ?? group.First().ErrorMessage,
                    StringComparer.Ordinal
                )
        );
}
