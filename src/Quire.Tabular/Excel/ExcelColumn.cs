using Quire.Tabular.Delimited;
using Quire.Tabular.Numbers;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Excel;

/// <summary>
/// What a column of a sheet may be, after all cells seen so far: days or times when all its cells are shown as such, numbers when
/// all can be read as numbers, else texts.
/// </summary>
internal sealed class ExcelColumn(bool from1904)
{
    private bool _isNumeric = true;
    private bool _hasNumbers;
    private bool _hasText;
    private bool _hasDays;
    private bool _isDay = true;
    private bool _isPoint = true;
    private bool _isTime = true;

    /// <summary>How cells are shown, once all are seen; texts have none.</summary>
    public CellKind Kind =>
        !_hasDays || _hasNumbers || _hasText ? (_isNumeric ? CellKind.Number : CellKind.Text)
        : _isDay ? CellKind.Day
        : _isTime ? CellKind.Time
        : _isPoint ? CellKind.DayAndTime
        : CellKind.Number;

    /// <summary>Whether times have parts of seconds.</summary>
    public bool HasFractions { get; private set; }

    /// <summary>Whether days stand among plain numbers, so that all are numbers.</summary>
    public bool LosesDays => _hasDays && Kind == CellKind.Number;

    public void Add(CellKind kind, ReadOnlySpan<byte> value)
    {
        switch (kind)
        {
            case CellKind.None:
                return;
            case CellKind.Text:
                if (!ExcelWord.IsMissing(value))
                {
                    _hasText = true;
                    _isNumeric = _isNumeric && (NumberWord.Of(value) != NumberWord.None || JavaNumber.TryRead(value, out _));
                }

                return;
            case CellKind.Number:
                _hasNumbers = true;
                _isNumeric = _isNumeric && JavaNumber.TryRead(value, out _);
                return;
            default:
                AddDay(kind, value);
                return;
        }
    }

    /// <summary>The variable the column becomes.</summary>
    public Variable Variable(string name, string label)
    {
        var variable = new Variable(name) { Label = label };
        return Kind switch
        {
            CellKind.Day => variable with { FormatCategory = FormatCategory.Date, Format = "yyyy-MM-dd" },
            CellKind.DayAndTime => variable with
            {
                FormatCategory = FormatCategory.Time,
                Format = "yyyy-MM-dd HH:mm:ss" + (HasFractions ? ".SSS" : ""),
            },
            CellKind.Time => variable with
            {
                FormatCategory = FormatCategory.Time,
                Format = "HH:mm:ss" + (HasFractions ? ".SSS" : ""),
            },
            CellKind.Number => variable with { Type = VariableType.Numeric, Interval = VariableInterval.Continuous },
            _ => variable,
        };
    }

    private void AddDay(CellKind kind, ReadOnlySpan<byte> value)
    {
        _hasDays = true;
        if (!JavaNumber.TryRead(value, out var serial))
        {
            (_isDay, _isTime, _isPoint) = (false, false, false);
            return;
        }

        var (point, time) = (ExcelTimes.PointOf(serial, from1904), ExcelTimes.TimeOf(serial));
        _isDay = _isDay && kind == CellKind.Day && point is { } day && day.TimeOfDay == TimeSpan.Zero;
        _isTime = _isTime && kind == CellKind.Time && time is not null;
        _isPoint = _isPoint && point is not null;
        HasFractions = HasFractions || (time ?? point?.TimeOfDay)?.Milliseconds > 0;
    }
}
