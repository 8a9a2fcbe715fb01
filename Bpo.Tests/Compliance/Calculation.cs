using System.Text.Json;
using Bpo.Billing.Calculators.Slas;
using Bpo.Domain;

namespace Bpo.Tests.Compliance;

/// <summary>A request of the calculator in parts, and its answer as a client of the API reads it.</summary>
internal sealed record Calculation
{
    public string Slas { get; init; } = "[]";

    public string Credits { get; init; } = "{}";

    public string Counts { get; init; } = "{}";

    public string Fees { get; init; } = """{ "gross": "100000.00" }""";

    public string History { get; init; } = "[]";

    public string Period { get; init; } = """{ "from": "2026-10-01", "to": "2026-11-01" }""";

    /// <summary>Further members of the terms, each ending with a comma.</summary>
    public string Terms { get; init; } = "";

    /// <summary>Further members of the request, each beginning with a comma.</summary>
    public string More { get; init; } = "";

    public string TimeZone { get; init; } = "Europe/Moscow";

    public JsonElement Answer() =>
        Run()
            .Match(
                answer => JsonSerializer.SerializeToElement(answer, JsonSerializerOptions.Web),
                problem =>
                    throw new InvalidOperationException(
                        string.Join(
                            "; ",
                            problem.Faults.Select(fault => $"{fault.Pointer} {fault.Code} {fault.Message}")
                        )
                    )
            );

    public IReadOnlyList<string> Faults() =>
        Run().Match(_ => [], problem => problem.Faults.Select(fault => $"{fault.Pointer} {fault.Code}").ToArray());

    public JsonElement Result(int index = 0) => Answer().GetProperty("results")[index];

    public decimal TotalCredit() =>
        decimal.Parse(
            Answer().GetProperty("totalCredit").GetProperty("amount").GetString()!,
            System.Globalization.CultureInfo.InvariantCulture
        );

    private Result<SlasAnswer> Run()
    {
        using var request = JsonDocument.Parse(
            $$"""
            { "terms": { "effectiveFrom": "2026-01-01", "currency": "EUR", "timeZone": "{{TimeZone}}",
                "services": [ { "id": "voice", "name": "Voice" } ], {{Terms}} "slas": {{Slas}}, "credits": {{Credits}} },
              "period": {{Period}}, "counts": {{Counts}}, "fees": {{Fees}}, "history": {{History}} {{More}} }
            """
        );
        return SlasCalculator.Run(request.RootElement);
    }
}
