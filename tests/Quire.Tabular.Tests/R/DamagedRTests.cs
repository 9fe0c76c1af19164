using System.Text;
using Quire.Tabular.R;
using Quire.Tabular.Tables;
using Quire.Tabular.Writing;

namespace Quire.Tabular.Tests.R;

/// <summary>Data files that claim what they do not have, or more than is read.</summary>
public sealed class DamagedRTests
{
    private const int Attributed = 0x300;
    private const int Tagged = 0x402;

    [Fact]
    public void Values_within_each_other_are_counted() =>
        Assert.Contains(
            "within more values",
            Refused(o =>
            {
                for (var i = 0; i < 100_000; i++)
                {
                    o.Int32(RType.List).Int32(1);
                }
            }),
            StringComparison.Ordinal
        );

    [Fact]
    public void Lists_of_little_bytes_and_many_values_are_counted() =>
        Assert.Contains(
            "more than 5000000",
            Refused(o =>
            {
                o.Int32(RType.List).Int32(6_000_000);
                for (var i = 0; i < 6_000_000; i++)
                {
                    o.Int32(RType.Nil);
                }
            }),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(RType.Integer)]
    [InlineData(RType.Real)]
    [InlineData(RType.Text)]
    [InlineData(RType.Raw)]
    [InlineData(RType.Complex)]
    public void Vectors_longer_than_the_file_are_refused(int type)
    {
        Assert.Contains("end within a value", Refused(o => o.Int32(type).Int32(int.MaxValue)), StringComparison.Ordinal);
        // Of more than 32 bits, in two parts.
        Assert.Contains(
            "end within a value",
            Refused(o => o.Int32(type).Int32(-1).Int32(int.MaxValue).Int32(-1)),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(RType.Reference | (7 << 8), "refers to none")]
    [InlineData(77, "type 77")]
    public void What_is_not_known_is_told_with_its_place(int flags, string words) =>
        Assert.Contains(words, Refused(o => o.Int32(flags).Int32(0)), StringComparison.Ordinal);

    [Fact]
    public void Numbers_that_are_not_written_out_count_as_if_they_were() =>
        Assert.Contains(
            "more than",
            Refused(o =>
                Frame(
                    o,
                    1L << 40,
                    () =>
                    {
                        o.Int32(RType.Alternative).Int32(RType.Pairlist).Int32(RType.Symbol);
                        Text(o, "compact_realseq");
                        o.Int32(RType.Nil).Int32(RType.Real).Int32(3).Double(1L << 40).Double(1).Double(1).Int32(RType.Nil);
                    }
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Columns_of_another_length_are_refused() =>
        Assert.Contains(
            "Column a has 1 values and the data frame 2 rows",
            Refused(o => Frame(o, 2, () => o.Int32(RType.Integer).Int32(1).Int32(5))),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_block_of_xz_that_wants_more_memory_than_is_given_is_refused()
    {
        var file = File.ReadAllBytes(GoldenFile.PathOf("birds.xz.rda"));
        file[16] = 39;
        var refusal = Assert.Throws<TableFormatException>(() => new RTable(new MemoryStream(file)));
        Assert.Contains("more than 64 MiB of memory", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_of_xz_with_another_checksum_is_refused()
    {
        var file = File.ReadAllBytes(GoldenFile.PathOf("birds.xz.rda"));
        file[^44] ^= 1;
        Assert.Throws<TableFormatException>(() => new RTable(new MemoryStream(file)));
    }

    private static void Frame(Output output, long rows, Action column)
    {
        output.Int32(RType.List | Attributed).Int32(1);
        column();
        output.Int32(Tagged).Int32(RType.Symbol);
        Text(output, "names");
        output.Int32(RType.Text).Int32(1);
        Text(output, "a");
        output.Int32(Tagged).Int32(RType.Symbol);
        Text(output, "class");
        output.Int32(RType.Text).Int32(1);
        Text(output, "data.frame");
        output.Int32(Tagged).Int32(RType.Symbol);
        Text(output, "row.names");
        output.Int32(RType.Real).Int32(2).Double(double.NaN).Double(-rows).Int32(RType.Nil);
    }

    private static void Text(Output output, string text) => RWriterColumn.WriteText(Encoding.UTF8.GetBytes(text), output);

    private static string Refused(Action<Output> write)
    {
        using var file = new MemoryStream();
        var output = Output.To(file, bigEndian: true);
        output.Text("X\n").Int32(2).Int32(0).Int32(0);
        write(output);
        output.Flush();
        return Assert.Throws<TableFormatException>(() => TableText.Tab(new RTable(file))).Message;
    }
}
