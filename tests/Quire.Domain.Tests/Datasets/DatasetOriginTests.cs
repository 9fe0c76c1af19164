using Quire.Domain.Datasets;
using Quire.Domain.Errors;
using Quire.Domain.Identifiers;

namespace Quire.Domain.Tests.Datasets;

public sealed class DatasetOriginTests
{
    private static readonly PersistentId Identifier = new("doi", "10.5072", "FK2/ABC");

    public static TheoryData<DatasetOrigin> OfHere =>
        [DatasetOrigin.Here, new DatasetOrigin.Imported(Identifier), new DatasetOrigin.Described()];

    [Theory, MemberData(nameof(OfHere))]
    public void What_was_made_or_brought_here_is_changed_here(DatasetOrigin origin)
    {
        Assert.Null(origin.ChangedBy);
        origin.MustBeChangedHere();
    }

    [Fact]
    public void What_was_harvested_is_changed_by_its_source_alone()
    {
        var origin = new DatasetOrigin.Harvested(Identifier, "the rivers' archive");

        var refusal = Assert.Throws<RepositoryException>(origin.MustBeChangedHere);

        Assert.Equal("dataset.origin.elsewhere", refusal.Error.Code.Text);
        Assert.Equal("The dataset comes from the rivers' archive and is changed there alone.", refusal.Message);
    }
}
