namespace Bpo.Web.Features.Contracts.Sentences;

/// <summary>What is billed, one main sentence for each kind of charge; the volume, the premiums and the dates follow.</summary>
internal static class ChargeSentences
{
    public static Draft Of(Clause charge, Clause root)
    {
        var writer = new TermWriter(charge.Words);
        var service = ("service", ServiceSentences.Named(charge, root));
        switch (charge.Text("kind"))
        {
            case "per-minute":
                PerMinute(charge, service, writer);
                break;
            case "per-contact":
                PerContact(charge, service, writer);
                break;
            case "per-seat":
                PerSeat(charge, writer);
                break;
            case "per-hour":
                Priced(charge, "PerHour", writer, ("basis", charge.Value("basis", Choices.Hours)));
                writer.SayWhen(
                    charge.Has("capHours"),
                    "CapHours",
                    ("hours", charge.Value("capHours", ValueKind.Hours))
                );
                break;
            case "per-result":
                PerResult(charge, writer);
                break;
            default:
                SmallCharges.Say(charge, writer);
                break;
        }

        VolumeSentences.Say(charge, writer);
        writer.SayWhen(charge.Has("from"), "ChargeFrom", ("from", charge.Value("from", ValueKind.Date)));
        writer.SayWhen(charge.Has("until"), "ChargeUntil", ("until", charge.Value("until", ValueKind.Date)));
        return new Draft(charge.Pointer, writer.Parts, NoteOf(charge));
    }

    /// <summary>The form with its price, or the form for charges whose price depends on volume.</summary>
    public static void Priced(Clause charge, string form, TermWriter writer, params (string, Part)[] places)
    {
        if (charge.Has("price"))
        {
            writer.Say(form, [.. places, ("price", charge.Price("price"))]);
        }
        else
        {
            writer.Say(form + "Volume", places);
        }
    }

    private static void PerMinute(Clause charge, (string, Part) service, TermWriter writer)
    {
        Priced(charge, "PerMinute", writer, ("basis", charge.Value("basis", Choices.Basis, "talk")), service);
        writer.SayWhen(
            charge.Has("increment"),
            "Increment",
            ("increment", charge.Value("increment", ValueKind.Text)),
            ("rounding", charge.Value("rounding", Choices.Rounding, "contact"))
        );
        writer.SayWhen(
            charge.Has("freeUpToSeconds"),
            "FreeUpTo",
            ("seconds", charge.Value("freeUpToSeconds", ValueKind.Seconds))
        );
        writer.SayWhen(
            charge.Has("wrapCapSeconds"),
            "WrapCap",
            ("seconds", charge.Value("wrapCapSeconds", ValueKind.Seconds))
        );
    }

    private static void PerContact(Clause charge, (string, Part) service, TermWriter writer)
    {
        Priced(charge, "PerContact", writer, ("count", charge.Value("count", Choices.Contacts, "handled")), service);
        writer.SayWhen(
            charge.Has("minTalkSeconds"),
            "MinTalk",
            ("seconds", charge.Value("minTalkSeconds", ValueKind.Seconds))
        );
        if (charge.At("repeat") is { } repeat)
        {
            writer.Say(
                "Repeat",
                ("key", repeat.Value("key", Choices.RepeatKey)),
                ("hours", repeat.Value("withinHours", ValueKind.Hours))
            );
        }
    }

    private static void PerSeat(Clause charge, TermWriter writer)
    {
        Priced(charge, "PerSeat", writer, ("per", charge.Value("per", Choices.SeatPeriod, "month")));
        writer.SayWhen(charge.Has("role"), "SeatRole", ("role", charge.Value("role", ValueKind.Text)));
        writer.SayWhen(
            charge.Has("proration"),
            "SeatProration",
            ("proration", charge.Value("proration", Choices.Proration))
        );
        writer.SayWhen(
            charge.Has("minimumSeats"),
            "MinimumSeats",
            ("seats", charge.Value("minimumSeats", ValueKind.Seats))
        );
    }

    private static void PerResult(Clause charge, TermWriter writer)
    {
        Priced(charge, "PerResult", writer, ("result", charge.Value("result", ValueKind.Text)));
        if (charge.At("acceptance") is { } acceptance)
        {
            writer.Say(
                "Acceptance",
                ("days", acceptance.Value("days", ValueKind.Days)),
                ("silence", acceptance.Value("silence", Choices.Silence))
            );
        }

        writer.SayWhen(charge.Has("clawbackDays"), "Clawback", ("days", charge.Value("clawbackDays", ValueKind.Days)));
    }

    private static string NoteOf(Clause charge)
    {
        var kind = charge.Text("kind") ?? "";
        var note = charge.Words[
            "Terms.NoteCharge",
            charge.Text("id") ?? "",
            charge.Words.Find($"Terms.Kind.{kind}") ?? kind
        ];
        return charge.Is("atRisk", "false") ? $"{note}; {charge.Words["Terms.NotAtRisk"]}" : note;
    }
}
