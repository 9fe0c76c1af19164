namespace Quire.Client.Http;

/// <summary>Holds all transfers of a client together to so many bytes a second.</summary>
internal sealed class Pace(long? bytesPerSecond, TimeProvider time)
{
    private readonly Lock _turn = new();
    private long _free;

    /// <summary>Waits until this many bytes may go.</summary>
    public ValueTask TakeAsync(int bytes, CancellationToken cancellationToken)
    {
        if (bytesPerSecond is not { } rate)
        {
            return default;
        }

        TimeSpan wait;
        lock (_turn)
        {
            var now = time.GetTimestamp();
            var start = Math.Max(now, _free);
            _free = start + (long)(bytes * (double)time.TimestampFrequency / rate);
            wait = time.GetElapsedTime(now, _free);
        }

        return new(Task.Delay(wait, time, cancellationToken));
    }
}
