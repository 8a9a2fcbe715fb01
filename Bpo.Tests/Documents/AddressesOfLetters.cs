using Bpo.Web.Documents.Parties;
using Bpo.Web.Documents.Texts;

namespace Bpo.Tests.Documents;

public sealed class AddressesOfLetters
{
    [Theory]
    [InlineData("Musterallee 12, 00000 Talbrück", "Musterallee 12|00000 Talbrück")]
    [InlineData("000000, г. Москва, Демонстрационный пр., 5", "000000, г. Москва|Демонстрационный пр., 5")]
    [InlineData("上海市示例区演示路8号", "上海市示例区演示路8号")]
    [InlineData("Floor 2, Tower\nMain Street 1", "Floor 2, Tower|Main Street 1")]
    [InlineData("", "")]
    public void an_address_in_one_line_is_cut_at_its_commas(string address, string expected) =>
        Assert.Equal(expected, string.Join('|', AddressLines.Of(address)));

    [Theory]
    [InlineData("en", "DE", "Germany")]
    [InlineData("ru", "EE", "Эстония")]
    [InlineData("zh", "RU", "俄罗斯")]
    [InlineData("en", "XX", "XX")]
    public void a_country_is_a_word(string language, string code, string expected) =>
        Assert.Equal(expected, DocumentTexts.In(language).Country(code));
}
