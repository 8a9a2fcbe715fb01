namespace Bpo.Web.Api.Idempotency;

/// <summary>Endpoint metadata: the answer is shown once and stored nowhere, so a key repeats the request and not the answer.</summary>
public sealed record AnswerNotKept
{
    public static readonly AnswerNotKept Mark = new();
}
