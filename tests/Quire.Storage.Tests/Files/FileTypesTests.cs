using System.IO.Compression;
using System.Text;
using CsCheck;
using Quire.Repository.Files.Types;

namespace Quire.Storage.Tests.Files;

public sealed class FileTypesTests
{
    private static readonly string[] Beginnings =
    [
        "",
        "BM",
        "ID3",
        "RIFF",
        "PK\u0003\u0004",
        "\u001f\u008b\u0008",
        "\u001a\u0045\u00df\u00a3",
        "\u0072\u0002\u0001\0",
        "<?xml ",
    ];

    [Theory]
    [InlineData("%PDF-1.7", "x.txt", "application/pdf")]
    [InlineData("PK\u0003\u0004", "a.zip", "application/zip")]
    [InlineData("PK\u0003\u0004", "a.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("PK\u0003\u0004", "a.csv", "application/zip")]
    [InlineData("$FL2@(#) SPSS", "a", "application/x-spss-sav")]
    [InlineData("<stata_dta><header><release>118</release>", "a", "application/x-stata-14")]
    [InlineData("\u0072\u0002\u0001\u0000", "a.dta", "application/x-stata")]
    [InlineData("RDX3\nX\n", "a", "application/x-rlang-transport")]
    [InlineData("\u0089HDF\r\n\u001a\n", "a.nc", "application/netcdf")]
    [InlineData("\u0089HDF\r\n\u001a\n", "a.dat", "application/x-hdf5")]
    [InlineData("SIMPLE  =                    T", "a.txt", "application/fits")]
    [InlineData("SQLite format 3\0", "map.gpkg", "application/geopackage+sqlite3")]
    [InlineData("RIFF0000WAVEfmt ", "a", "audio/x-wav")]
    [InlineData("\0\0\0\u0018ftypmp42", "a", "video/mp4")]
    [InlineData("\0\0\0\u0018ftypqt  ", "a", "video/quicktime")]
    [InlineData("<?xml version=\"1.0\"?><x/>", "a", "text/xml")]
    [InlineData("<?xml version=\"1.0\"?><x/>", "a.svg", "image/svg+xml")]
    [InlineData("plain words", "a.unheardof", "text/plain; charset=US-ASCII")]
    [InlineData("plain words", "README", "text/plain; charset=US-ASCII")]
    [InlineData("not \u0001 text", "a.unheardof", "application/octet-stream")]
    [InlineData("", "a", "application/octet-stream")]
    public void Knows_a_file_by_its_bytes_and_name(string head, string name, string type) =>
        Assert.Equal(type, FileTypes.Detect(Encoding.Latin1.GetBytes(head), name, null));

    [Theory]
    [InlineData("bag/bagit.txt bag/manifest-sha256.txt bag/data/a.csv", "application/zipped-bagit")]
    [InlineData("manifest-md5.txt bagit.txt", "application/zipped-bagit")]
    [InlineData("bagit.txt other/manifest-md5.txt", "application/zip")]
    [InlineData("manifest-md5.txt data/bagit.txt", "application/zip")]
    [InlineData("my-bagit.txt manifest-md5.txt", "application/zip")]
    public void Knows_a_bag_by_its_declaration_and_manifest_whoever_packed_it_and_whatever_is_said(string members, string type)
    {
        foreach (var isStreamed in (bool[])[false, true])
        {
            var zip = Packed(members.Split(' '), isStreamed);
            Assert.Equal(type, FileTypes.Detect(zip, "a.zip", null));
            Assert.Equal(type, FileTypes.Detect(zip, "a.zip", "foo/bar"));
            Assert.True(FileTypes.IsToUnpack(zip, "a.zip", null));
        }
    }

    // Who packs into a stream does not know the lengths of members before they are written.
    private static byte[] Packed(string[] members, bool isStreamed)
    {
        using var file = new MemoryStream();
        using (Stream target = isStreamed ? new GZipStream(file, CompressionLevel.NoCompression, leaveOpen: true) : file)
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var member in members)
            {
                using var writer = new StreamWriter(archive.CreateEntry(member).Open());
                writer.Write($"inside of {member}");
            }
        }

        if (!isStreamed)
        {
            return file.ToArray();
        }

        file.Position = 0;
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        unpacked.CopyTo(bytes);
        return bytes.ToArray();
    }

    [Theory]
    [InlineData("BMI,age\n23,40\n")]
    [InlineData("ID3,name\n1,a\n")]
    [InlineData("PAR1,PAR2\n1,2\n")]
    [InlineData("RIFF,x\n1,2\n")]
    [InlineData("BZh,x\n1,2\n")]
    [InlineData("OggS,x\n1,2\n")]
    [InlineData("RDX,x\n1,2\n")]
    [InlineData("Rar!,x\n1,2\n")]
    public void A_table_is_not_mistaken_for_what_its_first_column_is_called(string text) =>
        Assert.Equal("text/csv", FileTypes.Detect(Encoding.UTF8.GetBytes(text), "table.csv", null));

    [Theory]
    [InlineData("RDX2\nX\n", "work", "application/x-rlang-transport")]
    [InlineData("RDX2\nX\n", "work.RData", "application/x-rlang-transport")]
    [InlineData("SIMPLE  =    T", "sky.gz", "application/fits-gzipped")]
    [InlineData("other", "x.rds", "application/x-r-data")]
    [InlineData("other", "x.csv", "application/gzip")]
    public void Looks_into_gzip(string content, string name, string type)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(content.PadRight(10_000)));
        }

        Assert.Equal(type, FileTypes.Detect(packed.ToArray(), name, null));
        Assert.Equal("application/gzip", FileTypes.Detect(packed.ToArray().AsSpan(0, 10), "cut", null));
    }

    [Fact]
    public void Finds_the_mark_of_a_portable_file_across_its_lines()
    {
        var line = new string('x', 80) + "\r\n";
        var head = string.Concat(Enumerable.Repeat(line, 5)) + new string('x', 61) + "SPSSPORT" + new string('0', 100);

        Assert.Equal("application/x-spss-por", FileTypes.Detect(Encoding.ASCII.GetBytes(head), "a", null));
    }

    [Theory]
    [InlineData("data.csv", "application/x-mine", "text/csv")]
    [InlineData("data.csv", "text/comma-separated-values", "text/csv")]
    [InlineData("u.tab", "text/csv", "text/tsv")]
    [InlineData("data.py", "text/plain", "text/plain")]
    [InlineData("data.txt", "foo/bar", "foo/bar")]
    [InlineData("data.unheardof", "text/csv", "text/csv")]
    [InlineData("data.py", null, "text/x-python")]
    [InlineData("data.csv", "application/octet-stream", "text/csv")]
    [InlineData("data.csv", "text/plain; charset=utf-8", "text/csv")]
    [InlineData("data.tab", "text/tab-separated-values", "text/tsv")]
    [InlineData("data.txt", "application/x-stata", "text/plain; charset=US-ASCII")]
    [InlineData("data.csv", "no type at all", "text/csv")]
    [InlineData("data.csv", "text/<script>", "text/csv")]
    [InlineData("data.unheardof", "text/plain", "text/plain")]
    public void Trusts_a_claim_unless_the_client_guessed_or_the_type_is_one_to_be_sure_of(
        string name,
        string? claimed,
        string type
    ) => Assert.Equal(type, FileTypes.Detect("a,b\n"u8, name, claimed));

    [Theory]
    [InlineData("%PDF-1.7", "a.pdf", "foo/bar", "foo/bar")]
    [InlineData("%PDF-1.7", "a.pdf", "application/octet-stream", "application/pdf")]
    [InlineData("PK\u0003\u0004", "a", "foo/bar", "application/zip")]
    [InlineData("$FL2@(#) SPSS", "a", "foo/bar", "application/x-spss-sav")]
    public void What_the_bytes_prove_counts_where_it_decides_what_becomes_of_the_file(
        string head,
        string name,
        string claimed,
        string type
    ) => Assert.Equal(type, FileTypes.Detect(Encoding.Latin1.GetBytes(head), name, claimed));

    [Fact]
    public void Only_what_was_seen_to_its_end_is_said_to_be_plain_ASCII()
    {
        Assert.Equal("text/plain", FileTypes.Detect(new string('a', 4096).Select(c => (byte)c).ToArray(), "a.txt", null));
        Assert.Equal("text/plain", FileTypes.Detect("täglich"u8, "a.txt", null));
        Assert.Equal("text/plain", FileTypes.Detect([], "a.txt", null));
        Assert.True(FileTypes.AreSame("text/plain", "Text/Plain; charset=US-ASCII"));
        Assert.False(FileTypes.AreSame("text/plain", "text/csv"));
    }

    [Theory]
    [InlineData("text/csv", "Comma Separated Values", "Data")]
    [InlineData("text/tab-separated-values", "Tab-Delimited", "Tabular Data")]
    [InlineData("application/pdf", "Adobe PDF", "Document")]
    [InlineData("text/plain; charset=US-ASCII", "Plain Text", "Text")]
    [InlineData("application/x-stata-14", "Stata 14 Binary", "Data")]
    [InlineData("image/x-unheardof", "image/x-unheardof", "Image")]
    [InlineData("application/x-unheardof", "application/x-unheardof", "Other")]
    [InlineData("chemical/x-unheardof", "chemical/x-unheardof", "Chemical")]
    [InlineData("application/octet-stream", "Unknown", "Unknown")]
    public void Says_types_as_people_do(string type, string name, string group) =>
        Assert.Equal((name, group), (FriendlyTypes.Of(type), FriendlyTypes.GroupOf(type)));

    [Fact]
    public void A_research_object_is_known_by_its_name()
    {
        var type = FileTypes.Detect("{}"u8, "ro-crate-metadata.json", "application/json");

        Assert.Equal("RO-Crate metadata", FileTypes.Friendly(FileTypes.Detect("{}"u8, "ro-crate-metadata.json", null)));
        Assert.Equal("Metadata", FriendlyTypes.GroupOf(FileTypes.Detect("{}"u8, "ro-crate-metadata.json", null)));
        Assert.Equal("RO-Crate metadata", FileTypes.Friendly(type));
    }

    [Fact]
    public void Random_bytes_always_have_some_type() =>
        Gen.Select(Gen.Int[0, Beginnings.Length - 1], Gen.Byte.Array[0, 700], Gen.String, Gen.String.Null())
            .Sample(
                (start, rest, name, claimed) =>
                {
                    var type = FileTypes.Detect([.. Encoding.Latin1.GetBytes(Beginnings[start]), .. rest], name, claimed);
                    Assert.Contains('/', type);
                    Assert.NotEmpty(FriendlyTypes.GroupOf(type));
                }
            );
}
