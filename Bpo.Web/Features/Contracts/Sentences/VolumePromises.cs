namespace Bpo.Web.Features.Contracts.Sentences;

/// <summary>What is foreseen: forecasts, the floor they set, and how prices follow an index.</summary>
internal static class VolumePromises
{
    public static IReadOnlyList<Draft> Of(Clause root)
    {
        List<Draft> drafts = [];
        if (root.At("commitments") is { } commitments)
        {
            if (commitments.At("indexation") is { } indexation)
            {
                drafts.Add(Indexation(indexation));
            }

            if (commitments.Has("forecastFloorPercent"))
            {
                drafts.Add(
                    new Draft(
                        commitments.Pointer + "/forecastFloorPercent",
                        new TermWriter(root.Words)
                            .Say(
                                "ForecastFloor",
                                ("percent", commitments.Value("forecastFloorPercent", ValueKind.Percent))
                            )
                            .Parts
                    )
                );
            }
        }

        drafts.AddRange(root.Items("forecasts").Select(forecast => Forecast(forecast, root)));
        return drafts;
    }

    private static Draft Indexation(Clause indexation)
    {
        var writer = new TermWriter(indexation.Words);
        if (indexation.Has("index"))
        {
            writer.Say("IndexationBy", ("index", indexation.Value("index", ValueKind.Text)));
        }
        else
        {
            writer.Say("IndexationFixed", ("percent", indexation.Value("percent", ValueKind.Percent)));
        }

        writer.SayWhen(
            indexation.Has("first"),
            "IndexationFirst",
            ("first", indexation.Value("first", ValueKind.Date))
        );
        writer.SayWhen(indexation.Has("every"), "IndexationEvery", ("every", indexation.Value("every", Choices.Every)));
        writer.SayWhen(indexation.Has("cap"), "IndexationCap", ("cap", indexation.Value("cap", ValueKind.Percent)));
        writer.SayWhen(
            indexation.Has("floor"),
            "IndexationFloor",
            ("floor", indexation.Value("floor", ValueKind.Percent))
        );
        return new Draft(indexation.Pointer, writer.Parts);
    }

    private static Draft Forecast(Clause forecast, Clause root) =>
        new(
            forecast.Pointer,
            new TermWriter(forecast.Words)
                .Say(
                    "Forecast",
                    ("service", ServiceSentences.Named(forecast, root)),
                    ("contacts", forecast.Value("contacts", ValueKind.Contacts)),
                    ("from", forecast.Value("from", ValueKind.Date)),
                    ("to", forecast.Value("to", ValueKind.Date))
                )
                .SayWhen(
                    forecast.Has("ahtSeconds"),
                    "ForecastHandling",
                    ("seconds", forecast.Value("ahtSeconds", ValueKind.Seconds))
                )
                .Parts,
            forecast.Words["Terms.NoteClause", forecast.Text("id") ?? ""]
        );
}
