using Quire.Repository.Storage;

namespace Quire.Repository.Datasets.Imports;

/// <summary>
/// Bytes of a file that is imported. Where they cannot be read the file is to blame, and not the store they go to: the other
/// files are still taken in.
/// </summary>
/// <param name="content">The bytes; closed with this.</param>
/// <param name="name">Name of the file.</param>
internal sealed class ImportedContent(Stream content, string name) : ForwardStream
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return await content.ReadAsync(buffer, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ImportErrors.Unreadable(name, e.Message);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await content.DisposeAsync();
        await base.DisposeAsync();
    }
}
