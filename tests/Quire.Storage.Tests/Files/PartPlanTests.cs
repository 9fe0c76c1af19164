using Quire.Domain.Errors;
using Quire.Repository.Files.Direct;

namespace Quire.Storage.Tests.Files;

public sealed class PartPlanTests
{
    private const long Mega = 1L << 20;
    private const long Giga = 1L << 30;

    [Theory]
    [InlineData(0, 5 * Mega, 5 * Mega, 1)]
    [InlineData(5 * Mega, 5 * Mega, 5 * Mega, 1)]
    [InlineData((5 * Mega) + 1, 5 * Mega, 5 * Mega, 2)]
    [InlineData(10 * Mega, 5 * Mega, 5 * Mega, 2)]
    [InlineData(50_000 * Mega, 5 * Mega, 5 * Mega, 10_000)]
    [InlineData((50_000 * Mega) + 1, 5 * Mega, 6 * Mega, 8334)] // one more would be a part too many
    [InlineData(50_000 * Giga, Giga, 5 * Giga, 10_000)]
    public void Cuts_a_file_into_no_more_parts_than_the_protocol_has(long size, long partLength, long length, int count) =>
        Assert.Equal(new PartPlan(length, count), PartPlan.Of(size, partLength));

    [Theory]
    [InlineData((50_000 * Giga) + 1)]
    [InlineData(long.MaxValue)]
    public void Refuses_what_does_not_fit(long size) => Assert.Throws<RepositoryException>(() => PartPlan.Of(size, Giga));
}
