using Quire.Repository.Data.Files;
using Quire.Repository.Files.Content;
using Quire.Repository.Files.Intake;
using Quire.Repository.Files.Tables.Profiles;
using Quire.Repository.Storage;
using Quire.Tabular.Numbers;
using Quire.Tabular.Statistics;
using Quire.Tabular.Tab;
using Quire.Tabular.Tables;

namespace Quire.Repository.Files.Tables;

/// <summary>
/// Reads a file as a table and stores the tab-delimited text made of it, in flat memory whatever its size. The bytes are spooled
/// to disk first: readers go back and forth in them.
/// </summary>
internal sealed class TableReading(
    FileContents contents,
    VerifiedContent verified,
    UploadSpool spools,
    ObjectStores stores,
    ObjectKeys keys,
    IngestRules rules
)
{
    /// <summary>Reads; what is stored and never mentioned by a row must be removed by the caller.</summary>
    /// <exception cref="TableFormatException">The file is no such table; says where.</exception>
    public async Task<ReadTable> ReadAsync(FileRecord file, CancellationToken ct)
    {
        // The type may have been found to be another one since it was decided to read the file.
        var format =
            TableFormats.Of(file.ContentType)
            ?? throw new TableFormatException($"Files of the type {file.ContentType} are not read as tables.");
        await using var tab = spools.Open();
        var header = await rules.HasHeaderAsync(ct);
        var (variables, escapes, notes) = await WriteAsync(file, format, tab, header, ct);
        var found = TableAnalysis.Of(tab, variables, escapes, header, new() { TemporaryFolder = spools.Folder }, ct);
        var document = Describe(variables, found) with { Noted = StoredNote.Of(notes) };
        var profile = TableProfileDocument.Of(found.Profile);
        return await StoreAsync(file.StoreName, tab, variables, ct) with
        {
            RowCount = found.Profile.Rows,
            Unf = found.Fingerprint.Table?.ToString(),
            HasHeader = header,
            EscapesBackslashes = escapes,
            Document = document,
            Profile = profile,
        };
    }

    private async Task<(IReadOnlyList<Variable> Variables, bool EscapesBackslashes, IReadOnlyList<TableNote> Notes)> WriteAsync(
        FileRecord file,
        TableFormat format,
        Stream tab,
        bool header,
        CancellationToken ct
    )
    {
        await using var original = spools.Open();
        await using (var bytes = await verified.OpenAsync(contents.Original(file), ct))
        {
            await bytes.CopyToAsync(original, ct);
        }

        original.Position = 0;
        var limits = new TableLimits { TemporaryFolder = spools.Folder, MaxUnpackedBytes = TableBounds.MostOf(original.Length) };
        using var table = TableFile.Open(original, format, limits, ct);
        if (TabWriter.Write(table, tab, header, new TableBounds(tab, limits.MaxUnpackedBytes), ct) == 0)
        {
            throw new TableFormatException("The file has no rows of data.");
        }

        return (table.Variables, table.EscapesBackslashes, table.Notes);
    }

    private static TableDocument Describe(IReadOnlyList<Variable> variables, TableAnalysis found)
    {
        var bounds = CategoryBounds.Usual;
        return new([
            .. variables.Select(
                (v, i) =>
                    Describe(
                        v,
                        found.Fingerprint.Variables[i].ToString(),
                        found.Profile.Variables[i].Summary,
                        bounds.Next(v, found.CategoryCounts[i])
                    )
            ),
        ]);
    }

    private static TableVariable Describe(
        Variable variable,
        string unf,
        VariableSummary? statistics,
        IReadOnlyList<TableCategory>? categories
    ) =>
        new()
        {
            Name = variable.Name,
            Label = variable.Label == variable.Name ? null : variable.Label,
            IsNumeric = variable.Type == VariableType.Numeric,
            IsContinuous = variable.Interval == VariableInterval.Continuous,
            FormatCategory = variable.FormatCategory switch
            {
                FormatCategory.Date => "date",
                FormatCategory.Time => "time",
                _ => null,
            },
            Format = variable.Format,
            IsSinglePrecision = variable.IsSinglePrecision,
            IsOrdered = variable.IsOrdered,
            Unf = unf,
            Statistics = statistics is null ? null : Texts(statistics),
            Categories = categories,
            MissingRanges = variable.MissingRanges.Count == 0 ? null : [.. variable.MissingRanges.Select(TableRange.Of)],
            MissingTexts = variable.MissingTexts.Count == 0 ? null : variable.MissingTexts,
        };

    // The mode is a point, as installations have it.
    private static Dictionary<string, string> Texts(VariableSummary summary) =>
        new(StringComparer.Ordinal)
        {
            ["mean"] = CellNumber.TextOf(summary.Mean),
            ["medn"] = CellNumber.TextOf(summary.Median),
            ["mode"] = ".",
            ["vald"] = CellNumber.TextOf(summary.Valid),
            ["invd"] = CellNumber.TextOf(summary.Invalid),
            ["min"] = CellNumber.TextOf(summary.Minimum),
            ["max"] = CellNumber.TextOf(summary.Maximum),
            ["stdev"] = CellNumber.TextOf(summary.StandardDeviation),
        };

    private async Task<ReadTable> StoreAsync(string store, Stream tab, IReadOnlyList<Variable> variables, CancellationToken ct)
    {
        tab.Position = 0;
        var key = keys.Next();
        await using var digesting = new DigestingStream(tab, [ContentDigests.Md5, ContentDigests.Sha256]);
        var length = await stores[store].PutAsync(key, digesting, ct);
        return new(store, key.Value, length, await digesting.DigestsAsync())
        {
            Header = TabWriter.Header(variables),
            RowCount = 0,
            Unf = null,
            HasHeader = false,
            EscapesBackslashes = false,
            Document = new([]),
            Profile = new([]),
        };
    }
}
