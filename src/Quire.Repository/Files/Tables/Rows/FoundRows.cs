using Quire.Repository.Data.Files;
using Quire.Tabular.Querying;
using Quire.Tabular.Tab;

namespace Quire.Repository.Files.Tables.Rows;

/// <summary>Rows of a table that were asked for. Disposing ends the reading.</summary>
public sealed class FoundRows : IAsyncDisposable
{
    private readonly Stream _bytes;
    private readonly TabReader _table;

    internal FoundRows(FileContentRecord content, Stream bytes, TabReader table, TableQuery query) =>
        (Content, _bytes, _table, Query, Rows) = (content, bytes, table, query, new(table, query));

    /// <summary>The table.</summary>
    public FileContentRecord Content { get; }

    /// <summary>What was asked for.</summary>
    public TableQuery Query { get; }

    /// <summary>The rows, from the first on.</summary>
    public QueriedRows Rows { get; }

    /// <summary>How many rows of the table meet the conditions.</summary>
    public long Matched => Rows.Matched ?? Content.RowCount;

    public ValueTask DisposeAsync()
    {
        _table.Dispose();
        return _bytes.DisposeAsync();
    }
}
