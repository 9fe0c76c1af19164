namespace Quire.Repository.Files.Direct;

/// <summary>How many bytes one request may still have read while its client waits.</summary>
internal sealed class ReadBudget(long bytes)
{
    private long _left = bytes;

    /// <summary>Takes so many if there are as many left.</summary>
    public bool TryTake(long count)
    {
        if (Interlocked.Add(ref _left, -count) >= 0)
        {
            return true;
        }

        Interlocked.Add(ref _left, count);
        return false;
    }
}
