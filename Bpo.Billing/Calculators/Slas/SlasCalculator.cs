using System.Text.Json;
using Bpo.Billing.Calculators.Slas.Reading;
using Bpo.Billing.Compliance;
using Bpo.Billing.Compliance.Credits;
using Bpo.Domain;

namespace Bpo.Billing.Calculators.Slas;

/// <summary>
/// Judges and credits without keeping anything: terms with contacts, counts or values in, results and credits out, by the
/// functions of the month run.
/// </summary>
public static class SlasCalculator
{
    /// <returns>The answer of <c>POST /calculators/slas</c>, or every fault of the request with its pointer.</returns>
    public static Result<SlasAnswer> Run(JsonElement request) => SlasRequestReader.Read(request).Then(Answer);

    private static Result<SlasAnswer> Answer(SlasRequest request)
    {
        try
        {
            var results = SlaResults.Of(request.Terms, request.Period, request.Source, request.ServiceStart);
            return SlasAnswer.Of(request, results, ServiceCredits.For(request.CreditsOf(results)));
        }
        catch (OverflowException)
        {
            return new Problem("calculator.too-large", "The amounts are larger than any currency can pay.");
        }
    }
}
