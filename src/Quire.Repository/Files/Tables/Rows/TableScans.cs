using Microsoft.Extensions.Options;

namespace Quire.Repository.Files.Tables.Rows;

/// <summary>Lets few questions read tables from end to end at the same time.</summary>
public sealed class TableScans(IOptions<TableOptions> options) : IDisposable
{
    private readonly SemaphoreSlim _turns = new(options.Value.ScansAtOnce);

    /// <summary>Runs what reads much, in its turn.</summary>
    public async Task RunAsync(Func<Task> scan, CancellationToken ct)
    {
        await _turns.WaitAsync(ct);
        try
        {
            await scan();
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();
}
