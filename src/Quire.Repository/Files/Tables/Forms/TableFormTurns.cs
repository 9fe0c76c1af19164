using Microsoft.Extensions.Options;

namespace Quire.Repository.Files.Tables.Forms;

/// <summary>Lets few tables be written in other forms, and lie on disk until they are sent, at the same time.</summary>
public sealed class TableFormTurns(IOptions<TableOptions> options) : IDisposable
{
    private readonly SemaphoreSlim _turns = new(options.Value.FormsAtOnce);

    /// <summary>Waits for a turn, and refuses when that does not come; disposing ends it, also more than once.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken ct) =>
        await _turns.WaitAsync(options.Value.ScanTime, ct) ? new Turn(_turns) : throw TableErrors.FormsBusy();

    public void Dispose() => _turns.Dispose();

    private sealed class Turn(SemaphoreSlim turns) : IDisposable
    {
        private SemaphoreSlim? _turns = turns;

        public void Dispose() => Interlocked.Exchange(ref _turns, null)?.Release();
    }
}
