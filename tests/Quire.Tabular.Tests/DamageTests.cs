using System.IO.Compression;
using CsCheck;
using Quire.Tabular.Tables;
using Quire.Tabular.Tests.Excel;

namespace Quire.Tabular.Tests;

/// <summary>Files that were damaged or cut short anywhere are told of, or read; they never end in anything else.</summary>
public sealed class DamageTests
{
    private static readonly Gen<(int At, byte Value)[]> Damage = Gen.Select(Gen.Int[0, int.MaxValue], Gen.Byte).Array[1, 6];

    private static readonly XlsxFile Workbook = new XlsxFile()
        .Formats("yyyy-mm-dd", "h:mm")
        .Texts("<si><t>day</t></si>", "<si><t>x_x000D_</t></si>")
        .Rows(
            "<row><c t='s'><v>0</v></c><c t='inlineStr'><is><t>b</t></is></c></row>"
                + string.Concat(Enumerable.Range(1, 50).Select(i => $"<row><c s='0'><v>{i}</v></c><c t='s'><v>1</v></c></row>"))
        );

    public static TheoryData<string> Files =>
        [
            "stata13-auto.dta",
            "strl.dta",
            "dates.dta",
            "ingest.csv",
            "dct.sav",
            "made.xlsx",
            "packed.xlsx",
            "birds.plain.rda",
            "birds.xz.rda",
            "birds.bzip2.rds",
            "birds.gzip.rds",
            "birds.letters.rds",
            "birds.por",
            "birds.zsav",
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Bytes_that_are_others_end_in_an_error_with_words_or_in_values(string name)
    {
        var whole = Bytes(name);
        Damage.Sample(
            damage =>
            {
                var bytes = whole.ToArray();
                foreach (var (at, value) in damage)
                {
                    // Most of what can go wrong is said at the beginning.
                    bytes[at % (at % 2 == 0 ? bytes.Length : Math.Min(bytes.Length, 900))] = value;
                }

                ReadAll(name, bytes);
            },
            // That packing takes some megabytes of memory each time it is begun with.
            iter: name.Contains("bzip2", StringComparison.Ordinal) ? 200 : 3000
        );
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_is_cut_short_ends_in_an_error_with_words_or_in_values(string name)
    {
        var whole = Bytes(name);
        for (var length = 0; length < whole.Length; length += Math.Max(1, whole.Length / 1500))
        {
            ReadAll(name, whole[..length]);
        }
    }

    private static byte[] Bytes(string name) =>
        name switch
        {
            "made.xlsx" => Workbook.ToStream(CompressionLevel.NoCompression).ToArray(),
            "packed.xlsx" => Workbook.ToStream().ToArray(),
            _ => File.ReadAllBytes(GoldenFile.PathOf(name)),
        };

    private static void ReadAll(string name, byte[] bytes)
    {
        try
        {
            using var file = new MemoryStream(bytes);
            using var whole = new MemoryStream(Bytes(name));
            var format = TableFile.Recognise(whole, name)!.Value;
            using var table = TableFile.Open(file, format, new() { MaxUnpackedBytes = 1 << 24 });
            TableText.Tab(table);
        }
        catch (TableFormatException e)
        {
            Assert.NotEmpty(e.Message);
        }
    }
}
