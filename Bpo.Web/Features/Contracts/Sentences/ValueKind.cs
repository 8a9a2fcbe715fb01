namespace Bpo.Web.Features.Contracts.Sentences;

/// <summary>How a value is shown and typed.</summary>
/// <param name="Unit">Words that the value is counted in, such as <c>SecondsCount</c>; null for a bare value.</param>
/// <param name="Currency">For a price.</param>
/// <param name="Choices">For a word out of a list: the list's resource prefix and its words.</param>
public sealed record ValueKind(
    ValueForm Form,
    string? Unit = null,
    string? Currency = null,
    string? ChoiceSet = null,
    IReadOnlyList<string>? Choices = null
)
{
    public static readonly ValueKind Text = new(ValueForm.Text);
    public static readonly ValueKind Date = new(ValueForm.Date);
    public static readonly ValueKind Percent = new(ValueForm.Percent);
    public static readonly ValueKind Number = new(ValueForm.Number);
    public static readonly ValueKind Seconds = new(ValueForm.Number, Unit: "SecondsCount");
    public static readonly ValueKind Minutes = new(ValueForm.Number, Unit: "MinutesCount");
    public static readonly ValueKind Hours = new(ValueForm.Number, Unit: "HoursCount");
    public static readonly ValueKind Days = new(ValueForm.Number, Unit: "DaysCount");
    public static readonly ValueKind Contacts = new(ValueForm.Number, Unit: "ContactsCount");
    public static readonly ValueKind Seats = new(ValueForm.Number, Unit: "SeatsCount");

    public static ValueKind Price(string currency) => new(ValueForm.Price, Currency: currency);

    public static ValueKind Choice(string set, params string[] choices) =>
        new(ValueForm.Choice, ChoiceSet: set, Choices: choices);
}

public enum ValueForm
{
    Text,
    Number,
    Percent,
    Price,
    Date,
    Choice,
}
