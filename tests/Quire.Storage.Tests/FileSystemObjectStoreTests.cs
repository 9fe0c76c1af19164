using Microsoft.Extensions.Options;
using Quire.Repository.Installation;
using Quire.Repository.Storage;

namespace Quire.Storage.Tests;

public sealed class FileSystemObjectStoreTests : ObjectStoreContract
{
    private readonly string _folder = Directory.CreateTempSubdirectory("quire-store-").FullName;

    private string Unfinished => Path.Combine(_folder, ".unfinished");

    [Fact]
    public async Task One_of_two_puts_to_the_same_key_wins_whole()
    {
        var (key, ones, twos) = (NewKey(), Bytes.Of(200_000), Bytes.Of(300_000));

        var outcomes = await Task.WhenAll(Outcome(ones), Outcome(twos));

        Assert.Single(outcomes, won => won);
        var winner = outcomes[0] ? ones : twos;
        Assert.Equal(winner, await ReadAsync(key));

        async Task<bool> Outcome(byte[] bytes)
        {
            try
            {
                await Store.PutAsync(key, new SlowStream(bytes), Ct);
                return true;
            }
            catch (IOException)
            {
                return false;
            }
        }
    }

    [Fact]
    public async Task Removes_at_start_what_an_earlier_process_left_half_written()
    {
        await File.WriteAllBytesAsync(Path.Combine(Unfinished, "half"), [1, 2], Ct);
        var key = NewKey();
        await Store.PutAsync(key, new MemoryStream([7]), Ct);

        await new FileSystemStoreFactory(Options.Create(new InstallationOptions()), TimeProvider.System)
            .Create("local", new() { Path = _folder })
            .PrepareAsync(Ct);

        Assert.Empty(Directory.GetFiles(Unfinished));
        Assert.Equal([7], await ReadAsync(key));
    }

    [Fact]
    public async Task Leaves_alone_what_is_being_written()
    {
        var (key, bytes) = (NewKey(), Bytes.Of(2_000_000));
        List<UnfinishedUpload> seen = [];
        var content = new SlowStream(
            bytes,
            1_000_000,
            () =>
            {
                seen = Store.ListUnfinishedAsync(Ct).ToBlockingEnumerable(Ct).ToList();
                Assert.True(
                    new FileSystemStoreFactory(Options.Create(new InstallationOptions()), TimeProvider.System)
                        .Create("local", new() { Path = _folder })
                        .PrepareAsync(Ct)
                        .IsCompletedSuccessfully
                );
                Assert.True(Store.RemoveUnfinishedAsync(seen[0], Ct).IsCompletedSuccessfully);
            }
        );

        await Store.PutAsync(key, content, Ct);

        Assert.Single(seen);
        Assert.True(Bytes.Same(bytes, await ReadAsync(key)));
    }

    [Fact]
    public async Task A_disk_that_fails_is_told_from_a_client_that_does()
    {
        await using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0);
        var disk = await Assert.ThrowsAsync<DiskWriteException>(() => DurableCopy.ToDiskAsync(new MemoryStream([1]), full, Ct));
        Assert.IsType<StoreFullException>(DiskFailure.Of("local", disk.InnerException!));

        Directory.Delete(Unfinished);
        await File.WriteAllTextAsync(Unfinished, "in the way", Ct);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Store.PutAsync(NewKey(), new MemoryStream([1]), Ct));
    }

    [Fact]
    public async Task Never_makes_its_folder_by_itself()
    {
        Directory.Delete(_folder, recursive: true);
        var store = new FileSystemStoreFactory(Options.Create(new InstallationOptions()), TimeProvider.System).Create(
            "local",
            new() { Path = _folder }
        );

        Assert.False(await store.IsThereAsync(Ct));
        await Assert.ThrowsAnyAsync<IOException>(() => store.PutAsync(NewKey(), new MemoryStream([1]), Ct));
        Assert.Null(await store.ReadMarkerAsync(Ct));

        Assert.False(Directory.Exists(_folder));
        Directory.CreateDirectory(_folder);
    }

    [Fact]
    public async Task Is_not_ready_without_its_folder()
    {
        Directory.Delete(_folder, recursive: true);

        await Assert.ThrowsAnyAsync<IOException>(() => Store.ProbeAsync(Ct));
        Directory.CreateDirectory(_folder);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    protected override Task<IObjectStore> MakeAsync() =>
        Task.FromResult<IObjectStore>(new FileSystemObjectStore("local", _folder));

    protected override Task LeaveUnfinishedAsync() => File.WriteAllBytesAsync(Path.Combine(Unfinished, "half"), [1, 2], Ct);

    protected override async Task AssertNothingLeftAsync(ObjectKey key)
    {
        await base.AssertNothingLeftAsync(key);
        Assert.Empty(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
    }
}
