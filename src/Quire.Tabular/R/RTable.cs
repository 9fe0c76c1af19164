using System.Globalization;
using Quire.Tabular.Binary;
using Quire.Tabular.Tables;

namespace Quire.Tabular.R;

/// <summary>
/// A data frame in a file of R: of a workspace (RData) the one whose name comes first, or the one a file by itself (rds) is.
/// Versions 2 and 3, binary or in letters, packed by gzip, bzip2 or xz. The file holds one column after another, so that it is
/// unpacked into the temporary folder first.
/// </summary>
public sealed class RTable : TableReader
{
    private const int WindowMemory = 32 * 1024 * 1024;

    private readonly Spool _spool;
    private readonly List<TableNote> _notes = [];
    private readonly List<Variable> _variables = [];
    private readonly List<RColumn> _columns = [];
    private readonly long _rows;
    private long _row;

    /// <summary>Finds the data frame and stands before its first row.</summary>
    /// <param name="stream">The file; it must seek. It is left open.</param>
    /// <param name="limits">What the file may ask for; <see cref="TableLimits.Default"/> unless told.</param>
    /// <exception cref="TableFormatException">It is no such file, holds no data frame, or is damaged; says where.</exception>
    public RTable(Stream stream, TableLimits? limits = null)
    {
        limits ??= TableLimits.Default;
        _spool = new(limits.TemporaryFolder);
        try
        {
            Unpacking.CopyTo(stream, _spool, limits);
            var file = RFile.Read(_spool);
            var texts = new RTexts(file);
            var frame = RFrames.Choose(file, texts, _notes);
            limits.DemandVariables(frame.Items.Count);
            _rows = Rows(frame, texts);
            // Those that are not written out come to as much.
            var made = frame.Items.Where(i => i.Value.Sequence is not null || i.Value.Numbers is not null);
            limits.DemandUnpacked(
                (long)Math.Min(_spool.Length + made.Sum(i => 8d * i.Value.Length), long.MaxValue / 2),
                "the file"
            );
            Make(frame, file, texts);
        }
        catch
        {
            _spool.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Variable> Variables => _variables;

    /// <inheritdoc/>
    public override long? RowCount => _rows;

    /// <inheritdoc/>
    public override bool EscapesBackslashes => false;

    /// <inheritdoc/>
    public override IReadOnlyList<TableNote> Notes => _notes;

    /// <inheritdoc/>
    public override bool Read()
    {
        if (_row >= _rows)
        {
            return false;
        }

        _row++;
        foreach (var column in _columns)
        {
            column.Next();
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool IsMissing(int column) => _columns[column].IsMissing;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Text(int column) => _columns[column].Text;

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _spool.Dispose();
        base.Dispose(disposing);
    }

    // Rows without names are written as how many there are.
    private long Rows(RValue frame, RTexts texts)
    {
        var names = frame.Attribute("row.names");
        if (names is { Type: RType.Text })
        {
            _notes.Add(TableNote.RowNames());
        }

        var rows =
            names is { Type: RType.Integer or RType.Real, Length: 2, Sequence: null }
            && texts.NumbersOf(names) is [double.NaN, var count]
                ? Math.Abs(count)
                : names?.Length ?? 0;
        // Where no column says otherwise, no byte says that the rows are there.
        return frame.Items.Count == 0 ? 0 : (long)rows;
    }

    private void Make(RValue frame, RFile file, RTexts texts)
    {
        var names = texts.Of(frame.Attribute("names"));
        var labels = texts.Of(frame.Attribute("variable.labels") ?? frame.Attribute("var.labels"));
        var free = new FreeNames([]);
        var variables = new RVariables(texts);
        var window = Math.Clamp(WindowMemory / Math.Max(1, frame.Items.Count), 1024, 64 * 1024);
        for (var i = 0; i < frame.Items.Count; i++)
        {
            var column = frame.Items[i].Value;
            var name = i < names.Count && names[i] is { Length: > 0 } given ? given : $"V{i + 1}";
            var made = column.Attribute("dim") is null
                ? variables.Of(column, free.Take(name), i < labels.Count ? labels[i] : null)
                : null;
            if (made is null)
            {
                _notes.Add(TableNote.LeftOut(name));
                continue;
            }

            if (column.Length != _rows)
            {
                throw new TableFormatException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Column {name} has {column.Length} values and the data frame {_rows} rows: the file is damaged."
                    )
                );
            }

            _variables.Add(made.Variable);
            _columns.Add(new(column, made.Kind, file, window, made.Levels, made.Zone));
        }

        if (_columns.Count == 0)
        {
            throw new TableFormatException("The data frame has no columns of single values.");
        }
    }
}
