using Quire.Tabular.Fingerprints;
using Quire.Tabular.Tab;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Statistics;

/// <summary>Everything archives tell of a table, learned while its tab-delimited text is read once.</summary>
/// <param name="Fingerprint">The fingerprints; see <see cref="TableFingerprint"/>.</param>
/// <param name="Profile">What the columns hold; see <see cref="TableProfile"/>.</param>
/// <param name="CategoryCounts">
/// For each column, in how many rows each of its categories is; nothing for a column without categories.
/// </param>
public sealed record TableAnalysis(
    TableFingerprint Fingerprint,
    TableProfile Profile,
    IReadOnlyList<IReadOnlyList<long>> CategoryCounts
)
{
    /// <summary>
    /// Calculates. Columns with more values than can be counted at once are read a second time; the numbers are put down beside
    /// the table and looked at again. Memory does not grow with the rows.
    /// </summary>
    /// <param name="text">The text, as <see cref="TabWriter"/> writes it; it must seek, and is left open.</param>
    /// <param name="variables">The columns, as they were when the text was written.</param>
    /// <param name="escapesBackslashes">
    /// Whether backslashes are escaped in texts; see <see cref="TableReader.EscapesBackslashes"/>.
    /// </param>
    /// <param name="hasHeader">Whether a line with the names comes first.</param>
    /// <param name="options">What is told of the columns; the usual unless told.</param>
    /// <param name="ct">Ends the reading.</param>
    /// <exception cref="TableFormatException">The text is damaged; says where.</exception>
    public static TableAnalysis Of(
        Stream text,
        IReadOnlyList<Variable> variables,
        bool escapesBackslashes,
        bool hasHeader = false,
        ProfileOptions? options = null,
        CancellationToken ct = default
    )
    {
        options ??= new();
        using var profile = new ProfileMaking(variables, options);
        var categories = CategoryCounting.Of(variables);
        AnalysedColumn[] columns =
        [
            .. variables.Select(
                (v, i) =>
                    new AnalysedColumn(v, i, escapesBackslashes, new(v, null, variables.Count), profile.Columns[i], categories[i])
            ),
        ];
        using var work = new SideBySide(options.Threads);
        try
        {
            var rows = Each(
                text,
                columns.Length,
                hasHeader,
                batch =>
                {
                    work.Each(columns.Length, i => columns[i].Add(batch));
                    profile.AddNumbers(columns, batch.Rows);
                },
                ct
            );
            profile.LookAtNumbers(work, ct);
            int[] crowded = [.. Enumerable.Range(0, columns.Length).Where(i => columns[i].Profile.NeedsCounting)];
            if (crowded.Length > 0)
            {
                Each(
                    text,
                    columns.Length,
                    hasHeader,
                    batch => work.Each(crowded.Length, i => columns[crowded[i]].CountAgain(batch)),
                    ct
                );
            }

            return new(
                TableFingerprint.Of(columns.Select(c => c.Fingerprint), rows, null),
                profile.Finish(rows),
                [.. columns.Select(c => c.CategoryCounts)]
            );
        }
        finally
        {
            Array.ForEach(columns, c => c.Dispose());
        }
    }

    private static long Each(Stream text, int columns, bool hasHeader, Action<RowBatch> each, CancellationToken ct)
    {
        text.Position = 0;
        var batches = new RowBatches(text, columns, hasHeader);
        while (batches.Read() is { } batch)
        {
            ct.ThrowIfCancellationRequested();
            each(batch);
        }

        return batches.Rows;
    }
}
