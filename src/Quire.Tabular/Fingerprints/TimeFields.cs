namespace Quire.Tabular.Fingerprints;

/// <summary>What a text says of a point in time; parts that roll over are put right when the point is made.</summary>
internal record struct TimeFields
{
    private int _year = 1970;
    private int _month = 1;
    private int _day = 1;
    private int _hour;
    private int _minute;
    private int _second;
    private int _millisecond;

    public TimeFields() { }

    /// <summary>How far the time of day is ahead of universal time.</summary>
    public TimeSpan Offset { get; set; }

    /// <summary>A part by its letter of the pattern.</summary>
    public int this[char letter]
    {
        set
        {
            switch (letter)
            {
                case 'y':
                    _year = value;
                    break;
                case 'M':
                    _month = value;
                    break;
                case 'd':
                    _day = value;
                    break;
                case 'H':
                    _hour = value;
                    break;
                case 'm':
                    _minute = value;
                    break;
                case 's':
                    _second = value;
                    break;
                default:
                    _millisecond = value;
                    break;
            }
        }
    }

    /// <summary>Whether the day is one of the calendar as it stands, with nothing to roll over.</summary>
    public readonly bool IsCalendarDay =>
        _year is >= 1 and <= 9999 && _month is >= 1 and <= 12 && _day >= 1 && _day <= DateTime.DaysInMonth(_year, _month);

    /// <summary>The point in universal time, or as it stands where no zone is known.</summary>
    /// <returns>False when it is before year 1 or after year 9999.</returns>
    public readonly bool TryPoint(out DateTime point)
    {
        point = default;
        var months = (_year * 12L) + _month - 1;
        if (months is < 12 or >= 120_000)
        {
            return false;
        }

        var ticks =
            new DateTime((int)(months / 12), (int)(months % 12) + 1, 1).Ticks
            + ((_day - 1) * TimeSpan.TicksPerDay)
            + (_hour * TimeSpan.TicksPerHour)
            + (_minute * TimeSpan.TicksPerMinute)
            + (_second * TimeSpan.TicksPerSecond)
            + (_millisecond * TimeSpan.TicksPerMillisecond)
            - Offset.Ticks;
        if (ticks < 0 || ticks > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        point = new(ticks);
        return true;
    }
}
