using Bpo.Reports.Scorecards;
using Bpo.Reports.Texts;

namespace Bpo.Tests.Reports.Texts;

public class MeasureFormats
{
    private static readonly MeasureTarget Eighty = new(new MeasuredValue(80m, MeasureUnit.Percent), AtLeast: true);

    [Theory]
    [InlineData(78.6387, "78.6%")]
    [InlineData(80, "80.0%")]
    [InlineData(79.96, "79.96%")]
    [InlineData(79.9999, "79.9999%")]
    public void a_near_miss_is_not_rounded_onto_its_target(double value, string written) =>
        Assert.Equal(
            written,
            new Measures(DocumentLanguage.English).Result(
                new MeasuredValue((decimal)value, MeasureUnit.Percent),
                Eighty
            )
        );

    [Theory]
    [InlineData(34.4053, "34.4\u00A0s", "34,4\u00A0с", "34.4\u00A0秒")]
    [InlineData(210, "3:30\u00A0min", "3:30\u00A0мин", "3:30\u00A0分")]
    [InlineData(9812, "2:44\u00A0h", "2:44\u00A0ч", "2:44\u00A0小时")]
    public void time_is_written_in_the_unit_people_say(double seconds, string english, string russian, string chinese)
    {
        var value = new MeasuredValue((decimal)seconds, MeasureUnit.Seconds);
        Assert.Equal(english, new Measures(DocumentLanguage.English).Value(value));
        Assert.Equal(russian, new Measures(DocumentLanguage.Russian).Value(value));
        Assert.Equal(chinese, new Measures(DocumentLanguage.Chinese).Value(value));
    }

    [Fact]
    public void a_target_says_which_side_is_good()
    {
        var measures = new Measures(DocumentLanguage.English);
        Assert.Equal("≥\u00A080%", measures.Target(Eighty));
        Assert.Equal(
            "≤\u00A030\u00A0s",
            measures.Target(new(new MeasuredValue(30m, MeasureUnit.Seconds), AtLeast: false))
        );
        Assert.Equal("≥\u00A04.50", measures.Target(new(new MeasuredValue(4.5m, MeasureUnit.Score), AtLeast: true)));
    }
}
