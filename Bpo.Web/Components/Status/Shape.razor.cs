using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Components.Status;

/// <summary>The drawing of a tone; always beside the word for it.</summary>
public sealed partial class Shape
{
    private const string Circle = "M6 0a6 6 0 1 0 0 12A6 6 0 0 0 6 0Z";

    [Parameter, EditorRequired]
    public required Tone Tone { get; set; }

    private string Path =>
        Tone switch
        {
            Tone.Ok => Circle
                + "m3.1 4.6-3.7 3.9a.8.8 0 0 1-1.1 0L2.9 7A.8.8 0 1 1 4 5.9l.8.8L8 3.4a.8.8 0 1 1 1.1 1.2Z",
            Tone.Warn =>
                "M6 .6c.3 0 .6.2.8.5l5 9c.3.6-.1 1.3-.8 1.3H1c-.7 0-1.1-.7-.8-1.3l5-9c.2-.3.5-.5.8-.5Zm0 3.2c-.4 0-.8.4-.7.8l.2 2.6a.5.5 0 0 0 1 0l.2-2.6c.1-.4-.3-.8-.7-.8Zm0 4.6a.8.8 0 1 0 0 1.5.8.8 0 0 0 0-1.5Z",
            Tone.Bad =>
                "M2 0h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H2a2 2 0 0 1-2-2V2C0 .9.9 0 2 0Zm1.6 2.6a.7.7 0 0 0-1 1L5 6 2.6 8.4a.7.7 0 1 0 1 1L6 7l2.4 2.4a.7.7 0 1 0 1-1L7 6l2.4-2.4a.7.7 0 1 0-1-1L6 5 3.6 2.6Z",
            Tone.Info => Circle
                + "m0 2.3a.9.9 0 1 1 0 1.8.9.9 0 0 1 0-1.8Zm.8 7a.8.8 0 0 1-1.6 0V5.8a.8.8 0 0 1 1.6 0v3.5Z",
            _ => Circle + "M3 5.2h6v1.6H3V5.2Z",
        };
}
