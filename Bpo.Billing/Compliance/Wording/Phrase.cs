namespace Bpo.Billing.Compliance.Wording;

/// <summary>One explanation in the three languages of the product; <c>{0}</c> and on are its arguments.</summary>
internal sealed record Phrase(string Code, string English, string Russian, string Chinese)
{
    public string In(string language) =>
        language switch
        {
            "ru" => Russian,
            "zh" or "zh-Hans" => Chinese,
            _ => English,
        };
}
