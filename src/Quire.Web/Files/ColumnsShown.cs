using System.Globalization;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Tables;
using Quire.Repository.Files.Tables.Forms;

namespace Quire.Web.Files;

/// <summary>Columns of a table to choose from.</summary>
public sealed record ColumnsShown
{
    /// <summary>How many one page offers: all of them chosen still make an address that servers take.</summary>
    public const int PageSize = 300;

    // What a page of its own is for.
    private const int MostBeside = 100;

    /// <summary>The file.</summary>
    public required long FileId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The columns of this page, by the numbers their variables have.</summary>
    public required IReadOnlyList<(long Id, string Name, string? Label)> Shown { get; init; }

    /// <summary>How many columns the table has.</summary>
    public required int Count { get; init; }

    /// <summary>The page, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>How many a page has.</summary>
    public required int Size { get; init; }

    /// <summary>Forms they can be given in besides the one the table is stored in.</summary>
    public required IReadOnlyList<TableForm> Forms { get; init; }

    /// <summary>How many pages there are.</summary>
    public int Pages => Math.Max(1, (Count + Size - 1) / Size);

    /// <summary>The page with all columns, without slash in front.</summary>
    public string Path => string.Create(CultureInfo.InvariantCulture, $"file/{FileId}/columns");

    /// <summary>A page of it.</summary>
    public string To(int number) => number > 1 ? string.Create(CultureInfo.InvariantCulture, $"{Path}?page={number}") : Path;

    /// <summary>Those beside what is shown of a table.</summary>
    public static ColumnsShown Beside(FileEntryRecord entry, TableDocument document, IReadOnlyList<TableForm> forms) =>
        Of(entry, document, forms, 1, MostBeside);

    /// <summary>Those of a page of their own.</summary>
    public static ColumnsShown OnPage(
        FileEntryRecord entry,
        TableDocument document,
        IReadOnlyList<TableForm> forms,
        int number
    ) => Of(entry, document, forms, number, PageSize);

    private static ColumnsShown Of(
        FileEntryRecord entry,
        TableDocument document,
        IReadOnlyList<TableForm> forms,
        int number,
        int size
    ) =>
        new()
        {
            FileId = entry.FileId,
            Name = entry.Label,
            Shown =
            [
                .. document
                    .Variables.Index()
                    .Skip((number - 1) * size)
                    .Take(size)
                    .Select(v =>
                        (
                            TableVariableIds.Of(entry.ContentId!.Value, v.Index),
                            v.Item.Name,
                            v.Item.Label == v.Item.Name ? null : v.Item.Label
                        )
                    ),
            ],
            Count = document.Variables.Count,
            Number = number,
            Size = size,
            Forms = forms,
        };
}
