using Bpo.Domain.Sla;

namespace Bpo.Billing.Calculators.Slas;

/// <summary>One queue of a promise that each must keep.</summary>
/// <param name="Outcome"><c>met</c>, <c>missed</c> or <c>not-measured</c>.</param>
public sealed record QueueAnswer(
    string Queue,
    string Outcome,
    ValueAnswer Measured,
    IReadOnlyDictionary<string, string> Counts
)
{
    internal static QueueAnswer Of(QueueResult queue) =>
        new(
            queue.Queue,
            AnswerWords.Of(queue.Attainment),
            ValueAnswer.Of(queue.Measured),
            ResultAnswer.Plainly(queue.Counts)
        );
}
