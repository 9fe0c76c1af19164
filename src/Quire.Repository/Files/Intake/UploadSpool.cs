namespace Quire.Repository.Files.Intake;

/// <summary>Holds archives on disk while they are looked into. What a crash leaves behind is removed at the next start.</summary>
public sealed class UploadSpool : IDisposable
{
    private const int Step = 1 << 17;
    private readonly string _folder;
    private readonly SemaphoreSlim _turns;

    /// <param name="folder">Folder of this process alone; what lies in it is removed.</param>
    /// <param name="atOnce">Archives unpacked at the same time; others wait for their turn.</param>
    public UploadSpool(string folder, int atOnce = 2)
    {
        _folder = folder;
        _turns = new(atOnce);
        foreach (var left in Directory.CreateDirectory(folder).EnumerateFiles())
        {
            left.Delete();
        }
    }

    /// <summary>Where they lie.</summary>
    public string Folder => _folder;

    /// <summary>A new empty file that is gone when it is closed.</summary>
    public FileStream Open() =>
        new(
            Path.Combine(_folder, Guid.NewGuid().ToString("N")),
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
            }
        );

    /// <summary>Waits for a turn to unpack; disposing ends it.</summary>
    internal async Task<IDisposable> EnterAsync(CancellationToken ct)
    {
        await _turns.WaitAsync(ct);
        return new Turn(_turns);
    }

    public void Dispose() => _turns.Dispose();

    /// <summary>Copies a stream to its end; false when it is longer than allowed and the rest is still to be read.</summary>
    internal static async Task<bool> FillAsync(FileStream spool, Stream content, long most, CancellationToken ct)
    {
        var buffer = new byte[Step];
        while (spool.Length <= most)
        {
            var read = await content.ReadAsync(buffer, ct);
            if (read == 0)
            {
                return true;
            }

            await spool.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        return false;
    }

    private sealed class Turn(SemaphoreSlim turns) : IDisposable
    {
        public void Dispose() => turns.Release();
    }
}
