using System.IO.Compression;
using Quire.Tabular.Spss;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Tests.Spss;

/// <summary>Files that claim what they do not have, or more than is read.</summary>
public sealed class DamagedSpssTests
{
    [Theory]
    [InlineData(16, 0)]
    [InlineData(255, 30)]
    public void A_text_without_all_its_continuations_is_refused(int width, int continuations)
    {
        var file = new SavFile(cases: 1)
            .Variable("N")
            .Variable("T", width, continuations)
            .Cases()
            .Text("", 8 * (2 + continuations));
        Assert.Contains("'T'", Refused(file), StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_a_very_long_text_without_all_its_continuations_is_refused()
    {
        var file = new SavFile(cases: 1)
            .Variable("T", 255, 31)
            .Variable("T1", 48, 4)
            .Extension(14, "T=00300\0\t")
            .Cases()
            .Text("", 8 * (32 + 5));
        Assert.Contains("'T'", Refused(file), StringComparison.Ordinal);
    }

    [Fact]
    public void An_encoding_that_is_known_and_not_supported_is_none()
    {
        using var table = new SpssTable(new SavFile().Variable("N").Extension(20, "utf-7").Cases().ToStream());
        Assert.Equal("N", Assert.Single(table.Variables).Name);
    }

    [Fact]
    public void Blocks_that_lie_over_others_are_refused()
    {
        Assert.Equal([new string('a', 8), new string('b', 8)], Blocks(apart: true));
        Assert.Contains(
            "list of blocks",
            Assert.Throws<TableFormatException>(() => Blocks(apart: false)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Labels_many_variables_share_are_read_up_to_some_number()
    {
        const int Variables = 1001;
        var file = new SavFile();
        for (var i = 0; i < Variables; i++)
        {
            file.Variable("N");
        }

        file.Labels(5000, Enumerable.Range(1, Variables)).Cases();
        Assert.Contains("5000000", Refused(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_texts_of_no_length_are_refused()
    {
        var file = new SavFile().Variable("N").Extension(22, "\u0001\0\0\0N\u0003\0\0\0\0").Cases();
        Assert.Contains("no length", Refused(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_that_are_none_do_not_count_as_no_answer()
    {
        const int Number = (5 << 16) | (8 << 8);
        var file = new SavFile().Int(2, 0, 0, -3, Number, Number).Text("N", 8);
        foreach (var end in new[] { double.NaN, 9, 7 })
        {
            file.Bytes(BitConverter.GetBytes(end));
        }

        using var table = new SpssTable(file.Cases().ToStream());
        Assert.Equal([new(7, 7)], table.Variables[0].MissingRanges);
    }

    [Fact]
    public void More_labels_than_are_read_are_refused_before_they_are_kept()
    {
        const int Labels = 5_000_001;
        var file = new byte[16L * Labels];
        for (var i = 0L; i < Labels; i++)
        {
            file[(16 * i) + 8] = 1;
        }

        var damaged = new SavFile().Variable("N").Int(3, Labels).Bytes(file).Int(4, 1, 1).Cases();
        Assert.Contains("more than 5000000 labels", Refused(damaged), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_variables_of_one_name_get_others_soon()
    {
        var file = new SavFile();
        for (var i = 0; i < 30_000; i++)
        {
            file.Variable("N");
        }

        using var table = new SpssTable(file.Cases().ToStream());
        Assert.Equal("N_30000", table.Variables[^1].Name);
    }

    // Two cases, each in a block of its own, or both in the bytes of the first.
    private static List<string?> Blocks(bool apart)
    {
        var file = new SavFile(cases: 2, compression: 2).Variable("T", 8).Cases();
        var (header, packed) = (file.Length, new[] { Packed((byte)'a'), Packed((byte)'b') });
        var trailer = header + 24 + packed[0].Length + packed[1].Length;
        file.Long(header, trailer, 0).Bytes(packed[0]).Bytes(packed[1]).Long(-100, 0).Int(16, 2);
        var second = header + 24 + (apart ? packed[0].Length : 0);
        file.Long(0, header + 24).Int(16, packed[0].Length).Long(16, second).Int(16, packed[1].Length);
        using var table = new SpssTable(file.ToStream());
        return [.. TableText.Rows(table).Select(r => r[0])];
    }

    private static byte[] Packed(byte letter)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            // A code for eight bytes as they are, codes for nothing, and the bytes.
            zlib.Write([253, 0, 0, 0, 0, 0, 0, 0, .. Enumerable.Repeat(letter, 8)]);
        }

        return packed.ToArray();
    }

    private static string Refused(SavFile file) =>
        Assert.Throws<TableFormatException>(() => TableText.Tab(new SpssTable(file.ToStream()))).Message;
}
