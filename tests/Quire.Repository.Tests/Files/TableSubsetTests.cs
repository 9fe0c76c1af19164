using System.Text;
using Quire.Repository.Files.Tables;

namespace Quire.Repository.Tests.Files;

public sealed class TableSubsetTests
{
    [Fact]
    public async Task A_long_field_that_is_wanted_often_is_not_held_as_often()
    {
        const int Often = 100;
        var field = new string('x', 1 << 20);
        using var output = new Writes();

        await WriteAsync($"1\t{field}\n", [.. Enumerable.Repeat(1, Often)], output);

        Assert.Equal(Often * (field.Length + 1), output.Length);
        Assert.InRange(output.Longest, field.Length, field.Length + (256 * 1024));
    }

    [Theory]
    [InlineData("a\tb\tc\n1\t2\t3\n", "c\ta\n3\t1\n")]
    [InlineData("a\tb\tc\n1\t2\t3", "c\ta\n3\t1\n")]
    [InlineData("\t\t\n", "\t\n")]
    [InlineData("", "")]
    public async Task Rows_are_copied_whether_or_not_the_last_has_an_end(string table, string subset)
    {
        using var output = new Writes();

        await WriteAsync(table, [2, 0], output);

        Assert.Equal(subset, Encoding.UTF8.GetString(output.ToArray()));
    }

    private static Task WriteAsync(string table, int[] columns, Stream output) =>
        TableSubset.WriteAsync(
            new MemoryStream(Encoding.UTF8.GetBytes(table)),
            columns,
            header: null,
            skipsFirst: false,
            output,
            TestContext.Current.CancellationToken
        );

    private sealed class Writes : MemoryStream
    {
        public int Longest { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Longest = Math.Max(Longest, buffer.Length);
            return base.WriteAsync(buffer, cancellationToken);
        }
    }
}
