using Bpo.Domain.Amounts;
using Bpo.Domain.Time;
using FluentValidation;

namespace Bpo.Web.Api.Validation;

/// <summary>Rules for the words of the field, each with a stable code.</summary>
internal static class Words
{
    private static readonly string[] Languages = ["en", "ru", "zh"];

    public static IRuleBuilderOptions<T, string> Named<T>(this IRuleBuilder<T, string> rule, int length = 200) =>
        rule.NotEmpty()
            .WithErrorCode("required")
            .WithMessage("It must not be empty.")
            .MaximumLength(length)
            .WithErrorCode("too-long")
            .WithMessage($"At most {length} characters.");

    public static IRuleBuilderOptions<T, string?> AtMost<T>(this IRuleBuilder<T, string?> rule, int length) =>
        rule.MaximumLength(length).WithErrorCode("too-long").WithMessage($"At most {length} characters.");

    public static IRuleBuilderOptions<T, string?> CurrencyCode<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(code => string.IsNullOrEmpty(code) || Currency.Find(code) is not null)
            .WithErrorCode("currency")
            .WithMessage("'{PropertyValue}' is not an ISO 4217 currency code.");

    public static IRuleBuilderOptions<T, string?> Zone<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(id => string.IsNullOrEmpty(id) || ContractZone.Find(id) is not null)
            .WithErrorCode("time-zone")
            .WithMessage("'{PropertyValue}' is not a known time zone.");

    public static IRuleBuilderOptions<T, string?> Language<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(language => string.IsNullOrEmpty(language) || Languages.Contains(language, StringComparer.Ordinal))
            .WithErrorCode("language")
            .WithMessage("A language is en, ru or zh.");

    public static IRuleBuilderOptions<T, string?> Country<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(code => string.IsNullOrEmpty(code) || (code.Length == 2 && code.All(char.IsAsciiLetterUpper)))
            .WithErrorCode("country")
            .WithMessage("A country is an ISO 3166-1 code of two capital letters.");

    /// <summary>Other schemes could run when somebody clicks.</summary>
    public static IRuleBuilderOptions<T, string?> WebAddress<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(address =>
                string.IsNullOrEmpty(address)
                || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme is "https" or "http"))
            )
            .WithErrorCode("web-address")
            .WithMessage("A link begins with https://.");

    public static IRuleBuilderOptions<T, string?> Mail<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(mail => string.IsNullOrEmpty(mail) || System.Net.Mail.MailAddress.TryCreate(mail, out _))
            .WithErrorCode("email")
            .WithMessage("'{PropertyValue}' is not a mail address.");
}
