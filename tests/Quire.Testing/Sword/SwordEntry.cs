using System.IO.Compression;
using System.Text;

namespace Quire.Testing.Sword;

/// <summary>Atom entries and archives to deposit.</summary>
public static class SwordEntry
{
    /// <summary>An entry with what is required, and more terms.</summary>
    public static string Of(string title, string terms = "") =>
        $"""
            <?xml version="1.0"?>
            <entry xmlns="http://www.w3.org/2005/Atom" xmlns:dcterms="http://purl.org/dc/terms/">
              <dcterms:title>{title}</dcterms:title>
              <dcterms:creator affiliation="Coffee Bean State University">Stumptown, Jane</dcterms:creator>
              <dcterms:description>Considerations before you start.</dcterms:description>
              {terms}
            </entry>
            """;

    /// <summary>A zip with files of some names, each holding its name.</summary>
    public static byte[] Zip(params string[] names)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(name));
            }
        }

        return bytes.ToArray();
    }
}
