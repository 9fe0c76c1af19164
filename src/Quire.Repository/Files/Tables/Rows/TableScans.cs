using Microsoft.Extensions.Options;

namespace Quire.Repository.Files.Tables.Rows;

/// <summary>Lets few questions read tables from end to end at the same time, and none for long.</summary>
public sealed class TableScans(IOptions<TableOptions> options, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _turns = new(options.Value.ScansAtOnce);

    /// <summary>
    /// Runs what reads much, in its turn. Refuses when that does not come, or takes longer than a question may.
    /// </summary>
    public async Task RunAsync(Func<CancellationToken, Task> scan, CancellationToken ct)
    {
        var longest = options.Value.ScanTime;
        if (!await _turns.WaitAsync(longest, ct))
        {
            throw TableErrors.ScansBusy();
        }

        try
        {
            using var end = new CancellationTokenSource(longest, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, end.Token);
            try
            {
                await scan(either.Token);
            }
            catch (OperationCanceledException) when (end.IsCancellationRequested && !ct.IsCancellationRequested)
            {
                throw TableErrors.ScanTookTooLong((long)longest.TotalSeconds);
            }
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();
}
