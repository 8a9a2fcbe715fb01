namespace Bpo.Web.Components.Status;

/// <summary>What a state means to the reader. Each tone has a shape of its own, so that it survives grey print.</summary>
public enum Tone
{
    /// <summary>A circle with a tick.</summary>
    Ok,

    /// <summary>A triangle.</summary>
    Warn,

    /// <summary>A square with a cross.</summary>
    Bad,

    /// <summary>A circle with a letter.</summary>
    Info,

    /// <summary>A circle with a bar.</summary>
    Mute,
}

internal static class ToneWords
{
    public static string Class(this Tone tone) =>
        tone switch
        {
            Tone.Ok => "ok",
            Tone.Warn => "warn",
            Tone.Bad => "bad",
            Tone.Info => "info",
            _ => "mute",
        };
}
