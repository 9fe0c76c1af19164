using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Quire.Tabular.Numbers;

namespace Quire.Tabular.R;

/// <summary>The elements of a column one after another, as cells hold them.</summary>
internal sealed class RColumn
{
    private readonly RColumnKind _kind;
    private readonly NumberCursor? _numbers;
    private readonly TextCursor? _texts;
    private readonly byte[][] _levels;
    private readonly TimeZoneInfo? _zone;
    private readonly byte[] _scratch = new byte[96];
    private bool _isThere;
    private double _imaginary;
    private double _number;

    /// <summary>Stands before the first element.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="kind">What its elements stand for.</param>
    /// <param name="file">The file.</param>
    /// <param name="window">How many bytes are read at once.</param>
    /// <param name="levels">The texts of its levels.</param>
    /// <param name="zone">Where its instants are told.</param>
    public RColumn(RValue value, RColumnKind kind, RFile file, int window, byte[][] levels, TimeZoneInfo? zone)
    {
        (_kind, _levels, _zone) = (kind, levels, zone);
        if (kind == RColumnKind.Text)
        {
            _texts = new(value, file, window);
        }
        else
        {
            _numbers = new(value, file, window);
        }
    }

    public bool IsMissing => !_isThere;

    public ReadOnlySpan<byte> Text =>
        !_isThere ? []
        : _texts is not null ? _texts.Text
        : _kind switch
        {
            RColumnKind.Whole => Whole((long)_number),
            RColumnKind.LongWhole => Whole(_numbers!.Bits),
            RColumnKind.Level => _levels[(int)_number - 1],
            RColumnKind.Day => Day(),
            RColumnKind.Instant => Instant(),
            RColumnKind.Complex => Complex(),
            _ => Number(_number),
        };

    /// <summary>Goes on to the next element, which must be there.</summary>
    public void Next()
    {
        if (_texts is not null)
        {
            _isThere = _texts.Next();
            return;
        }

        _isThere = _numbers!.Next();
        _number = _numbers.Number;
        switch (_kind)
        {
            case RColumnKind.Complex:
                var isThere = _isThere;
                _isThere = _numbers.Next() && isThere;
                _imaginary = _numbers.Number;
                break;
            case RColumnKind.LongWhole:
                _isThere = _numbers.Bits != long.MinValue;
                break;
            case RColumnKind.Level:
                _isThere = _isThere && _number >= 1 && _number <= _levels.Length;
                break;
            case RColumnKind.Day or RColumnKind.Instant:
                _isThere = _isThere && double.IsFinite(_number);
                break;
        }
    }

    private ReadOnlySpan<byte> Day()
    {
        var days = Math.Floor(_number);
        return
            days >= (DateTime.MinValue - DateTime.UnixEpoch).TotalDays
            && days < (DateTime.MaxValue - DateTime.UnixEpoch).TotalDays
            && DateTime.UnixEpoch.AddDays(days).TryFormat(_scratch, out var length, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            ? _scratch.AsSpan(0, length)
            : Number(_number);
    }

    // With the zone, since without it nobody knows which instant it is; parts of seconds only where there are any.
    private ReadOnlySpan<byte> Instant()
    {
        if (Math.Abs(_number) > 2.5e11 || _number < (DateTime.MinValue - DateTime.UnixEpoch).TotalSeconds + 86_400)
        {
            return Number(_number);
        }

        // A number has no exact tenths: what lies as near to a millisecond as numbers of its size can is that one.
        var milliseconds = _number * 1000;
        var nearest = Math.Round(milliseconds);
        var isNear = Math.Abs(milliseconds - nearest) <= Math.Max(1e-3, Math.Abs(milliseconds) * 5e-16);
        var utc = DateTime.UnixEpoch.AddTicks((long)(isNear ? nearest : Math.Floor(milliseconds)) * TimeSpan.TicksPerMillisecond);
        var offset = _zone?.GetUtcOffset(utc) ?? TimeSpan.Zero;
        var local = utc + offset;
        var pattern = local.Millisecond > 0 ? "yyyy-MM-dd HH:mm:ss.fff" : "yyyy-MM-dd HH:mm:ss";
        local.TryFormat(_scratch, out var length, pattern, CultureInfo.InvariantCulture);
        var zone =
            offset == TimeSpan.Zero
                ? " UTC"
                : string.Create(CultureInfo.InvariantCulture, $" {(offset < TimeSpan.Zero ? '-' : '+')}{offset:hhmm}");
        return _scratch.AsSpan(0, length + Encoding.ASCII.GetBytes(zone, _scratch.AsSpan(length)));
    }

    private ReadOnlySpan<byte> Complex()
    {
        var sign = double.IsNegative(_imaginary) ? "" : "+";
        var text = $"{RNumberText.Of(_number, true)}{sign}{RNumberText.Of(_imaginary, true)}i";
        return _scratch.AsSpan(0, Encoding.ASCII.GetBytes(text, _scratch));
    }

    private ReadOnlySpan<byte> Whole(long number) =>
        Utf8Formatter.TryFormat(number, _scratch, out var length) ? _scratch.AsSpan(0, length) : [];

    private ReadOnlySpan<byte> Number(double number) =>
        double.IsNaN(number) ? "NaN"u8
        : double.IsInfinity(number) ? (number > 0 ? "Inf"u8 : "-Inf"u8)
        : _scratch.AsSpan(0, JavaNumber.Write(number, _scratch));
}
