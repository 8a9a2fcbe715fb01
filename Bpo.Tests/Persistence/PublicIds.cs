using Bpo.Domain.Access;
using FsCheck;
using FsCheck.Fluent;

namespace Bpo.Tests.Persistence;

public sealed class PublicIds
{
    [Fact]
    public void an_id_comes_back_as_it_went_out() =>
        Prop.ForAll<Guid>(id => PublicId.Parse("ctr", PublicId.Format("ctr", id)) == id).QuickCheckThrowOnFailure();

    [Fact]
    public void ids_sort_as_text_like_their_keys()
    {
        var start = TestDatabase.Now;
        var ids = Enumerable.Range(0, 100).Select(second => Guid.CreateVersion7(start.AddSeconds(second)));
        var texts = ids.Select(id => PublicId.Format("inv", id)).ToList();

        Assert.Equal(texts.Order(StringComparer.Ordinal), texts);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ctr_")]
    [InlineData("inv_01hzzzzzzzzzzzzzzzzzzzzzzz")]
    [InlineData("ctr_01hzzzzzzzzzzzzzzzzzzzzzz")]
    [InlineData("ctr_u1hzzzzzzzzzzzzzzzzzzzzzzz")]
    [InlineData("ctr_81hzzzzzzzzzzzzzzzzzzzzzzz")]
    public void what_is_no_id_of_the_kind_is_refused(string? text) => Assert.Null(PublicId.Parse("ctr", text));
}
