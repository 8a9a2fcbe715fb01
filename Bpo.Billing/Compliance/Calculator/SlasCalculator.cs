using System.Text.Json;
using Bpo.Billing.Compliance.Credits;
using Bpo.Domain;

namespace Bpo.Billing.Compliance.Calculator;

/// <summary>
/// Judges and credits without keeping anything: terms with contacts, counts or values in, results and credits out, by the
/// functions of the month run.
/// </summary>
public static class SlasCalculator
{
    /// <returns>The answer of <c>POST /calculators/slas</c>, or every fault of the request with its pointer.</returns>
    public static Result<SlasAnswer> Run(JsonElement request) => SlasRequestReader.Read(request).Map(Answer);

    private static SlasAnswer Answer(SlasRequest request)
    {
        var results = SlaResults.Of(request.Terms, request.Period, request.Source, request.ServiceStart);
        var statement = ServiceCredits.For(
            new CreditInput
            {
                Terms = request.Terms,
                Period = request.Period,
                Results = results,
                Fees = request.Fees,
                History = request.History,
                Incidents = request.Incidents,
                ServiceStart = request.ServiceStart,
            }
        );
        return SlasAnswer.Of(request, results, statement);
    }
}
