using System.IO.Compression;
using System.Text;
using Quire.Repository.Files.Tables;

namespace Quire.Repository.Tests.Files;

/// <summary>The variables of a table as they are stored: the names never change, and older texts are read.</summary>
public sealed class TableDocumentTests
{
    [Fact]
    public void What_had_to_be_decided_is_stored_under_a_name_of_its_own_and_only_where_there_is_something()
    {
        Assert.Equal(
            """{"variables":[],"notes":["Column 2 has no name."]}""",
            Text(new TableDocument([]) { Notes = ["Column 2 has no name."] }.Pack())
        );
        Assert.Equal("""{"variables":[]}""", Text(new TableDocument([]).Pack()));
    }

    [Fact]
    public void A_table_stored_before_there_were_notes_has_none_and_what_is_newer_is_passed_over()
    {
        Assert.Null(TableDocument.Unpack(Packed("""{"variables":[]}""")).Notes);
        Assert.Equal(["a"], TableDocument.Unpack(Packed("""{"variables":[],"notes":["a"],"later":1}""")).Notes);
    }

    [Fact]
    public void Of_very_much_the_beginning_is_kept_and_how_much_there_is_besides()
    {
        Assert.Null(TableNotes.Of([]));
        var kept = TableNotes.Of([.. Enumerable.Range(0, 60).Select(i => $"{i}{new string('x', 600)}")])!;

        Assert.Equal(51, kept.Count);
        Assert.All(kept, n => Assert.InRange(n.Length, 1, 501));
        Assert.Equal("There is as much to say of 10 more.", kept[^1]);
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
