using Quire.Repository.Datasets;

namespace Quire.Api.Datasets;

/// <summary>Walks the files of several versions, which come version by version.</summary>
internal sealed class FileCursor(IAsyncEnumerable<ListedFile> files) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<ListedFile> _files = files.GetAsyncEnumerator();
    private ListedFile? _ahead;
    private bool _ended;

    /// <summary>The next file of a version; null when its files are through.</summary>
    public async ValueTask<ListedFile?> NextOfAsync(long version)
    {
        if (_ahead is null && !_ended)
        {
            _ended = !await _files.MoveNextAsync();
            _ahead = _ended ? null : _files.Current;
        }

        if (_ahead?.VersionId != version)
        {
            return null;
        }

        (var next, _ahead) = (_ahead, null);
        return next;
    }

    public ValueTask DisposeAsync() => _files.DisposeAsync();
}
