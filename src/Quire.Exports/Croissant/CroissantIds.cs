using System.Globalization;
using System.Text;

namespace Quire.Exports.Croissant;

/// <summary>
/// What files, tables and columns are called within the document. Files go by the path they are downloaded under. What tables
/// were made of may share a path with another file of the version; such names are told apart by the number of the file, after a
/// semicolon, which stands in no path.
/// </summary>
internal sealed class CroissantIds
{
    private readonly HashSet<string> _originals = new(StringComparer.Ordinal);
    private readonly HashSet<string> _repeated = new(StringComparer.Ordinal);

    private CroissantIds() { }

    /// <summary>Goes through the tables of the version; only what they were made of is remembered.</summary>
    public static async Task<CroissantIds> OfAsync(ExportedVersion version, CancellationToken cancellationToken)
    {
        var ids = new CroissantIds();
        await foreach (var file in version.TableFiles.WithCancellation(cancellationToken))
        {
            if (!ids._originals.Add(PathOf(file)))
            {
                ids._repeated.Add(PathOf(file));
            }
        }

        return ids;
    }

    /// <summary>Name of what is downloaded: what a table was made of, else the file.</summary>
    public static string NameOf(ExportedFile file) => file.Original?.Name is { Length: > 0 } name ? name : file.Label;

    /// <summary>The path it is downloaded under.</summary>
    public static string PathOf(ExportedFile file) =>
        file.DirectoryLabel is { Length: > 0 } folder ? $"{folder}/{NameOf(file)}" : NameOf(file);

    /// <summary>A reference a reader can resolve, unique among the files.</summary>
    public string Of(ExportedFile file)
    {
        var path = PathOf(file);
        var shared = file.IsTabular ? _repeated.Contains(path) : _originals.Contains(path);
        var id = string.Join('/', path.Split('/').Select(Escaped));
        return shared ? string.Create(CultureInfo.InvariantCulture, $"{id};f{file.Id}") : id;
    }

    /// <summary>That of the rows of a table.</summary>
    public string OfRecords(ExportedFile file) => Of(file) + ";records";

    /// <summary>That of a column; <paramref name="names"/> holds those the table used so far.</summary>
    public static string OfField(string file, ExportedVariable variable, HashSet<string> names)
    {
        var name = Escaped(variable.Name);
        return names.Add(name) ? $"{file}/{name}" : string.Create(CultureInfo.InvariantCulture, $"{file}/{name};v{variable.Id}");
    }

    // Letters of all languages may stand in a reference; blanks and marks that mean something there may not.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ =
                rune.Value > 0x7F && Rune.IsLetterOrDigit(rune)
                    ? escaped.Append(rune.ToString())
                    : escaped.Append(Uri.EscapeDataString(rune.ToString()));
        }

        return escaped.ToString();
    }
}
