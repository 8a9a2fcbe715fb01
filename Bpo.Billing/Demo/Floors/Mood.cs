using Bpo.Domain.Usage;

namespace Bpo.Billing.Demo.Floors;

/// <summary>What a customer would answer in a survey: less after a long wait, much less without a solution.</summary>
internal sealed class Mood(Channel channel, int waited, bool resolved)
{
    private static readonly int[] Content = [12, 23, 65, 330, 570];
    private static readonly int[] Impatient = [60, 110, 210, 360, 260];
    private static readonly int[] Unhelped = [230, 240, 250, 190, 90];
    private static readonly int[] ContentNps = [5, 3, 5, 7, 10, 30, 40, 120, 220, 270, 290];
    private static readonly int[] OtherNps = [90, 50, 70, 80, 90, 130, 130, 150, 110, 60, 40];

    /// <summary>The wait in seconds that people of a channel still find normal.</summary>
    private int Patience => channel == Channel.Email ? 26 * 3600 : 120;

    /// <summary>1 to 5.</summary>
    public int Csat(SeededRandom random) =>
        1 + random.Weighted(resolved ? (waited <= Patience ? Content : Impatient) : Unhelped);

    /// <summary>0 to 10.</summary>
    public int Nps(SeededRandom random) => random.Weighted(resolved && waited <= Patience ? ContentNps : OtherNps);
}
