using Quire.Tabular.Tab;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Querying;

/// <summary>
/// The rows of a stored table a query asks for, one after the other, in the columns it asks for. Where conditions or an order
/// want every row looked at, that is done in the beginning, and only the rows of the answer are kept.
/// </summary>
public sealed class QueriedRows : ICells
{
    private readonly TabReader _table;
    private readonly TableQuery _query;
    private List<KeptRow>? _kept;
    private KeptRow? _row;
    private int _given;

    /// <summary>Stands before the first row.</summary>
    /// <param name="table">The table, of which nothing was read; it belongs to the caller.</param>
    /// <param name="query">What is asked for.</param>
    public QueriedRows(TabReader table, TableQuery query)
    {
        (_table, _query) = (table, query);
        Variables = [.. query.Columns.Select(c => table.Variables[c])];
    }

    /// <inheritdoc/>
    public IReadOnlyList<Variable> Variables { get; }

    /// <summary>How many rows meet the conditions; null where there are none, and so all of the table do.</summary>
    public long? Matched { get; private set; }

    /// <summary>Does what takes long: looks at every row where that has to be, or passes over those before the first.</summary>
    /// <exception cref="QueryTooLargeException">The rows to be kept are too large.</exception>
    public async ValueTask BeginAsync(CancellationToken ct)
    {
        if (!_query.LooksAtAll)
        {
            await _table.SkipAsync(_query.Offset, ct);
            return;
        }

        _kept = _query.Order.Count > 0 ? await OrderedAsync(ct) : await MatchingAsync(ct);
    }

    /// <summary>Goes on to the next row.</summary>
    /// <returns>False when there is none.</returns>
    public async ValueTask<bool> ReadAsync(CancellationToken ct)
    {
        if (_given == _query.Limit)
        {
            return false;
        }

        if (_kept is null)
        {
            _given++;
            return await _table.ReadAsync(ct);
        }

        _row = _given < _kept.Count ? _kept[_given++] : null;
        return _row is not null;
    }

    /// <inheritdoc/>
    public bool IsMissing(int column) => _row?.IsMissing(column) ?? _table.IsMissing(_query.Columns[column]);

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Text(int column) => _row is null ? _table.Text(_query.Columns[column]) : _row.Text(column);

    private async ValueTask<List<KeptRow>> MatchingAsync(CancellationToken ct)
    {
        var (rows, matched, bytes) = (new List<KeptRow>(), 0L, 0L);
        while (await _table.ReadAsync(ct))
        {
            if (!Holds())
            {
                continue;
            }

            if (matched++ >= _query.Offset && rows.Count < _query.Limit)
            {
                var row = KeptRow.Of(_table, _query.Columns, [], matched);
                rows.Add(row);
                bytes += row.Bytes;
                if (bytes > _query.Memory)
                {
                    throw new QueryTooLargeException(_query.Memory);
                }
            }
        }

        Matched = matched;
        return rows;
    }

    private async ValueTask<List<KeptRow>> OrderedAsync(CancellationToken ct)
    {
        var first = new FirstRows(_query.Order, (int)(_query.Offset + _query.Limit), _query.Memory);
        var matched = 0L;
        while (await _table.ReadAsync(ct))
        {
            if (!Holds())
            {
                continue;
            }

            var order = new OrderValue[_query.Order.Count];
            for (var i = 0; i < order.Length; i++)
            {
                order[i] = OrderValue.Of(_table, _query.Order[i].Column);
            }

            if (first.Takes(order, ++matched))
            {
                first.Add(KeptRow.Of(_table, _query.Columns, order, matched));
            }
        }

        Matched = _query.Conditions.Count > 0 ? matched : null;
        return [.. first.Take().Skip((int)_query.Offset)];
    }

    private bool Holds()
    {
        foreach (var condition in _query.Conditions)
        {
            if (!condition.Holds(_table))
            {
                return false;
            }
        }

        return true;
    }
}
