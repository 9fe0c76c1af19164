using System.IO.Compression;
using System.Text;
using Quire.Repository.Files.Tables;
using Quire.Tabular.Tables;

namespace Quire.Repository.Tests.Files;

/// <summary>The variables of a table as they are stored: the names never change, and older texts are read.</summary>
public sealed class TableDocumentTests
{
    [Fact]
    public void What_had_to_be_decided_is_stored_under_a_name_of_its_own_and_only_where_there_is_something()
    {
        Assert.Equal(
            """{"variables":[],"noted":[{"code":"rows.named","text":"The rows have names."}]}""",
            Text(new TableDocument([]) { Noted = [new("rows.named", "The rows have names.")] }.Pack())
        );
        Assert.Equal("""{"variables":[]}""", Text(new TableDocument([]).Pack()));
    }

    [Fact]
    public void A_table_stored_before_there_were_notes_has_none_and_what_is_newer_is_passed_over()
    {
        Assert.Empty(TableDocument.Unpack(Packed("""{"variables":[]}""")).AllNotes);
        var former = TableDocument.Unpack(Packed("""{"variables":[],"notes":["a"],"later":1}"""));
        Assert.Equal([new StoredNote("", "a")], former.AllNotes);
    }

    [Fact]
    public void Of_very_much_the_beginning_is_kept_and_how_much_there_is_besides()
    {
        Assert.Null(StoredNote.Of([]));
        var kept = StoredNote.Of([
            .. Enumerable
                .Range(0, 60)
                .Select(i => $"{i}{new string('x', 600)}")
                .Select(n => new TableNote("column.left-out", n, new Dictionary<string, string> { ["column"] = n })),
        ])!;

        Assert.Equal(51, kept.Count);
        Assert.All(kept, n => Assert.InRange(n.Text.Length, 1, 501));
        Assert.All(kept, n => Assert.InRange(n.Values!.Values.Single().Length, 1, 501));
        Assert.Equal(
            ("more", "There is as much to say of 10 more.", "10"),
            (kept[^1].Code, kept[^1].Text, kept[^1].Values!["count"])
        );
    }

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var packing = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            packing.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private static string Text(byte[] packed)
    {
        using var unpacking = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var reader = new StreamReader(unpacking);
        return reader.ReadToEnd();
    }
}
