using Microsoft.Win32.SafeHandles;

namespace Quire.Tabular.Binary;

/// <summary>
/// Bytes put down in one order and read in another: in memory while they are few, then in a file that nobody else sees and that
/// is gone when this is disposed.
/// </summary>
/// <param name="folder">Where the file is made.</param>
/// <param name="inMemory">How many bytes stay in memory.</param>
internal sealed class Spool(string folder, int inMemory = 8 * 1024 * 1024) : IDisposable
{
    private byte[] _tail = new byte[64 * 1024];
    private int _used;
    private long _stored;
    private SafeFileHandle? _file;

    /// <summary>How many bytes were written.</summary>
    public long Length => _stored + _used;

    /// <summary>Adds bytes at the end.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (_used == _tail.Length)
            {
                MakeRoom();
            }

            var count = Math.Min(bytes.Length, _tail.Length - _used);
            bytes[..count].CopyTo(_tail.AsSpan(_used));
            _used += count;
            bytes = bytes[count..];
        }
    }

    /// <summary>Adds all that a stream has left.</summary>
    /// <param name="from">The stream.</param>
    /// <param name="added">Told of how many bytes there are after each piece.</param>
    public void Write(Stream from, Action<long> added)
    {
        var piece = new byte[64 * 1024];
        while (from.Read(piece) is > 0 and var count)
        {
            Write(piece.AsSpan(0, count));
            added(Length);
        }
    }

    /// <summary>Reads what was written from a place on.</summary>
    /// <returns>How many bytes there were; fewer than asked for only at the end.</returns>
    public int Read(long at, Span<byte> to)
    {
        to = to[..(int)Math.Clamp(Length - at, 0, to.Length)];
        var read = 0;
        while (read < to.Length && at + read < _stored)
        {
            var part = to[read..(int)Math.Min(to.Length, _stored - at)];
            var count = RandomAccess.Read(_file!, part, at + read);
            if (count == 0)
            {
                throw new IOException("A temporary file is shorter than what was written to it.");
            }

            read += count;
        }

        if (read < to.Length)
        {
            _tail.AsSpan((int)(at + read - _stored), to.Length - read).CopyTo(to[read..]);
        }

        return to.Length;
    }

    public void Dispose() => _file?.Dispose();

    // Where a name can be taken from an open file that is done at once, so that nothing stays behind of whoever is killed.
    private static SafeFileHandle Open(string folder)
    {
        var path = Path.Combine(folder, $"quire-{Guid.NewGuid():N}.tmp");
        var isWindows = OperatingSystem.IsWindows();
        var file = File.OpenHandle(
            path,
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            isWindows ? FileShare.None : FileShare.Delete,
            isWindows ? FileOptions.DeleteOnClose : FileOptions.None
        );
        if (!isWindows)
        {
            File.Delete(path);
        }

        return file;
    }

    private void MakeRoom()
    {
        if (_file is null && _tail.Length < inMemory)
        {
            Array.Resize(ref _tail, Math.Min(inMemory, _tail.Length * 2));
            return;
        }

        _file ??= Open(folder);
        RandomAccess.Write(_file, _tail.AsSpan(0, _used), _stored);
        _stored += _used;
        _used = 0;
    }
}
