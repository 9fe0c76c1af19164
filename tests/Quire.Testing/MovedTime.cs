namespace Quire.Testing;

/// <summary>The real time and some more, which can be moved on while a server runs by it.</summary>
public sealed class MovedTime : TimeProvider
{
    private long _ticks;

    /// <summary>The day it is, in UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(GetUtcNow().UtcDateTime);

    /// <summary>How much more.</summary>
    public TimeSpan Later
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref _ticks));
        set => Interlocked.Exchange(ref _ticks, value.Ticks);
    }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Later;

    /// <summary>Moves on to the first hour of a day.</summary>
    public void MoveTo(DateOnly day)
    {
        var begin = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        Later = begin + TimeSpan.FromMinutes(1) - System.GetUtcNow();
    }
}
