namespace Bpo.Web.Api.Idempotency;

/// <summary>
/// Endpoint metadata: the effect commits in transactions of its own and repeating it changes nothing (a run, an import), so
/// the answer is stored after it.
/// </summary>
public sealed record EffectOfItsOwn
{
    public static readonly EffectOfItsOwn Mark = new();
}
