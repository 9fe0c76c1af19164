using System.Collections.Frozen;

namespace Quire.Repository.Files.Types;

/// <summary>
/// The types this server knows, from <c>file-types.tsv</c>: what people call them, their group and their extensions.
/// </summary>
internal static class FileTypeTable
{
    private static readonly IReadOnlyList<FileTypeRow> Rows = Read();

    public static readonly FrozenDictionary<string, FileTypeRow> ByType = Rows.ToFrozenDictionary(
        r => r.Type,
        StringComparer.OrdinalIgnoreCase
    );

    public static readonly FrozenDictionary<string, string> ByExtension = Rows.SelectMany(
            r => r.Extensions,
            (r, e) => (Extension: e, r.Type)
        )
        .ToFrozenDictionary(p => p.Extension, p => p.Type, StringComparer.OrdinalIgnoreCase);

    private static List<FileTypeRow> Read()
    {
        using var stream = typeof(FileTypeTable).Assembly.GetManifestResourceStream(
            "Quire.Repository.Files.Types.file-types.tsv"
        )!;
        using var reader = new StreamReader(stream);
        var rows = new List<FileTypeRow>();
        reader.ReadLine(); // the heading
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            rows.Add(new(cells[0], Cell(cells, 1), Cell(cells, 2), Cell(cells, 3)?.Split(' ') ?? []));
        }

        return rows;
    }

    private static string? Cell(string[] cells, int index) =>
        index < cells.Length && cells[index].Length > 0 ? cells[index] : null;
}
