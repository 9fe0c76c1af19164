namespace Quire.Repository.Files.Tables.Forms;

/// <summary>A table in another form, whole, and gone when this is disposed.</summary>
public sealed class WrittenTable : IAsyncDisposable
{
    // So little on disk keeps nobody else waiting, however slowly it is taken.
    private const long Little = 16 << 20;

    private readonly Stream _bytes;
    private readonly IDisposable _turn;

    internal WrittenTable(Stream bytes, IDisposable turn)
    {
        (_bytes, _turn) = (bytes, turn);
        _bytes.Position = 0;
        if (Length <= Little)
        {
            _turn.Dispose();
        }
    }

    /// <summary>How many bytes it has.</summary>
    public long Length => _bytes.Length;

    /// <summary>Sends them.</summary>
    public Task CopyToAsync(Stream output, CancellationToken ct) => _bytes.CopyToAsync(output, ct);

    public async ValueTask DisposeAsync()
    {
        await _bytes.DisposeAsync();
        _turn.Dispose();
    }
}
