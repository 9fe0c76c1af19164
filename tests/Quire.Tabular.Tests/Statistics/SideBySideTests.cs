using Quire.Tabular.Statistics;

namespace Quire.Tabular.Tests.Statistics;

public sealed class SideBySideTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Each_column_has_its_turn_once_and_what_cannot_be_done_is_told(int threads)
    {
        using var work = new SideBySide(threads);
        for (var round = 0; round < 3; round++)
        {
            var done = new int[1000];
            work.Each(done.Length, i => Interlocked.Increment(ref done[i]));
            Assert.All(done, times => Assert.Equal(1, times));

            Assert.Equal(
                "500",
                Assert
                    .Throws<InvalidOperationException>(() =>
                        work.Each(1000, i => _ = i == 500 ? throw new InvalidOperationException("500") : i)
                    )
                    .Message
            );
        }
    }
}
