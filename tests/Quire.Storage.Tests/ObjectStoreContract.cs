using Quire.Repository.Storage;

namespace Quire.Storage.Tests;

/// <summary>What every store must do, whatever it keeps its bytes in.</summary>
public abstract class ObjectStoreContract : IAsyncLifetime
{
    private readonly ObjectKeys _keys = new(TimeProvider.System);

    protected IObjectStore Store { get; private set; } = null!;

    protected CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Store = await MakeAsync();
        await Store.PrepareAsync(Ct);
    }

    public virtual ValueTask DisposeAsync()
    {
        (Store as IDisposable)?.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    [InlineData(8 * 1024 * 1024)] // exactly one part of an upload in parts
    [InlineData((20 * 1024 * 1024) + 1)] // several, the last one short
    [InlineData((70 * 1024 * 1024) + 1)] // long enough to be made durable while it arrives
    public async Task Gives_back_what_was_put(int length)
    {
        var (key, bytes) = (NewKey(), Bytes.Of(length));

        Assert.Equal(length, await Store.PutAsync(key, new SlowStream(bytes), Ct));

        Assert.Equal(length, await Store.GetLengthAsync(key, Ct));
        Assert.True(Bytes.Same(bytes, await ReadAsync(key)));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 1000)]
    [InlineData(999, 1)]
    [InlineData(400, 300)]
    [InlineData(900, 500)] // beyond the end: what there is
    [InlineData(1000, 1)]
    [InlineData(5000, 10)]
    [InlineData(10, 0)]
    public async Task Gives_a_part_of_an_object(int from, int length)
    {
        var (key, bytes) = (NewKey(), Bytes.Of(1000));
        await Store.PutAsync(key, new MemoryStream(bytes), Ct);

        var part = await ReadAsync(key, new ByteRange(from, length));

        Assert.Equal(bytes.Skip(from).Take(length), part);
    }

    [Fact]
    public async Task Says_that_an_object_is_missing()
    {
        var key = NewKey();

        await Assert.ThrowsAsync<ObjectMissingException>(() => Store.OpenReadAsync(key, null, Ct));
        await Assert.ThrowsAsync<ObjectMissingException>(() => ReadAsync(key, new ByteRange(0, 10)));
        Assert.Null(await Store.GetLengthAsync(key, Ct));
        Assert.False(await Store.DeleteAsync(key, Ct));
    }

    [Fact]
    public async Task The_beginning_of_a_key_is_no_object()
    {
        var key = ObjectKey.Parse(NewKey().Value + "/inner");
        await Store.PutAsync(key, new MemoryStream([1]), Ct);
        var beginning = ObjectKey.Parse(key.Value[..key.Value.LastIndexOf('/')]);

        Assert.Null(await Store.GetLengthAsync(beginning, Ct));
        Assert.False(await Store.DeleteAsync(beginning, Ct));
        await Assert.ThrowsAsync<ObjectMissingException>(() => Store.OpenReadAsync(beginning, null, Ct));
        Assert.Equal([1], await ReadAsync(key));
    }

    [Fact]
    public async Task Deletes_for_good()
    {
        var key = NewKey();
        await Store.PutAsync(key, new MemoryStream([1, 2, 3]), Ct);

        Assert.True(await Store.DeleteAsync(key, Ct));

        Assert.Null(await Store.GetLengthAsync(key, Ct));
        Assert.False(await Store.DeleteAsync(key, Ct));
        Assert.DoesNotContain(key, await KeysAsync());
    }

    [Fact]
    public async Task Never_overwrites()
    {
        var key = NewKey();
        await Store.PutAsync(key, new MemoryStream([1, 2, 3]), Ct);

        await Assert.ThrowsAsync<IOException>(() => Store.PutAsync(key, new MemoryStream([9]), Ct));

        Assert.Equal([1, 2, 3], await ReadAsync(key));
    }

    [Fact]
    public async Task Lists_what_is_stored()
    {
        var (first, second) = (NewKey(), NewKey());
        await Store.PutAsync(first, new MemoryStream(Bytes.Of(5)), Ct);
        await Store.PutAsync(second, new MemoryStream(Bytes.Of(7)), Ct);

        var listed = await Store.ListAsync("", Ct).ToDictionaryAsync(o => o.Key, o => o, cancellationToken: Ct);

        Assert.Equal((5, 7), (listed[first].Length, listed[second].Length));
        Assert.InRange(
            listed[first].StoredAt,
            DateTime.UnixEpoch.AddYears(50),
            TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(1)
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100_000)]
    public async Task Gives_an_object_another_key(int length)
    {
        var (from, to, taken, bytes) = (NewKey(), ObjectKey.Parse("aside/20260101.key"), NewKey(), Bytes.Of(length));
        await Store.PutAsync(from, new MemoryStream(bytes), Ct);
        await Store.PutAsync(taken, new MemoryStream([9]), Ct);

        await Assert.ThrowsAsync<IOException>(() => Store.MoveAsync(from, taken, Ct));
        Assert.True(await Store.MoveAsync(from, to, Ct));
        Assert.False(await Store.MoveAsync(from, to, Ct));

        Assert.Equal([9], await ReadAsync(taken));
        Assert.Equal(bytes, await ReadAsync(to));
        Assert.Null(await Store.GetLengthAsync(from, Ct));
        Assert.Equal([to], await Store.ListAsync("aside/", Ct).Select(o => o.Key).ToListAsync(Ct));
        Assert.Empty(await Store.ListAsync("nothing/", Ct).ToListAsync(Ct));
    }

    [Fact]
    public async Task Keeps_a_marker_beside_its_objects()
    {
        Assert.True(await Store.IsThereAsync(Ct));
        Assert.Null(await Store.ReadMarkerAsync(Ct));

        await Store.WriteMarkerAsync([1, 2, 3], Ct);
        await Store.WriteMarkerAsync([4], Ct);

        Assert.Equal([4], await Store.ReadMarkerAsync(Ct));
        Assert.Empty(await KeysAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(300_000)]
    [InlineData(12 * 1024 * 1024)]
    [InlineData(40 * 1024 * 1024)]
    public async Task A_put_that_is_cancelled_leaves_nothing(int readBefore)
    {
        var key = NewKey();
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var content = new SlowStream(Bytes.Of(readBefore + (8 * 1024 * 1024)), readBefore, cancel.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.PutAsync(key, content, cancel.Token));

        await AssertNothingLeftAsync(key);
    }

    [Fact]
    public async Task A_put_whose_source_breaks_leaves_nothing()
    {
        var key = NewKey();
        var content = new SlowStream(
            Bytes.Of(20 * 1024 * 1024),
            9 * 1024 * 1024,
            () => throw new IOException("The client is gone.")
        );

        var failure = await Assert.ThrowsAsync<IOException>(() => Store.PutAsync(key, content, Ct));

        Assert.Equal("The client is gone.", failure.Message);
        await AssertNothingLeftAsync(key);
    }

    [Fact]
    public async Task An_unfinished_upload_is_listed_and_can_be_removed()
    {
        var key = NewKey();
        await Store.PutAsync(key, new MemoryStream([1]), Ct);
        Assert.Empty(await Store.ListUnfinishedAsync(Ct).ToListAsync(Ct));
        await LeaveUnfinishedAsync();

        var left = Assert.Single(await Store.ListUnfinishedAsync(Ct).ToListAsync(Ct));
        Assert.InRange(left.BegunAt, DateTime.UnixEpoch.AddYears(50), TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(1));
        Assert.Equal([key], await KeysAsync());
        await Store.RemoveUnfinishedAsync(left, Ct);
        await Store.RemoveUnfinishedAsync(left, Ct);

        Assert.Empty(await Store.ListUnfinishedAsync(Ct).ToListAsync(Ct));
        Assert.Equal([1], await ReadAsync(key));
    }

    [Fact]
    public async Task Takes_many_puts_at_once()
    {
        var puts = Enumerable.Range(1, 24).Select(i => (Key: NewKey(), Bytes: Bytes.Of(i * 10_000))).ToList();

        await Task.WhenAll(puts.Select(p => Store.PutAsync(p.Key, new SlowStream(p.Bytes), Ct)));

        foreach (var (key, bytes) in puts)
        {
            Assert.Equal(bytes, await ReadAsync(key));
        }
    }

    [Fact]
    public Task Is_ready() => Store.ProbeAsync(Ct);

    [Fact]
    public void Its_identifiers_can_be_read_back()
    {
        var stores = new ObjectStores([Store], Store.Name);
        var key = NewKey();

        var identifier = stores.IdentifierOf(Store.Name, key.Value);

        Assert.True(stores.TryParse(identifier, out var store, out var read));
        Assert.Equal((Store, key), (store, read));
        Assert.False(stores.TryParse(Store.IdentifierPrefix + "../" + key, out _, out _));
    }

    protected abstract Task<IObjectStore> MakeAsync();

    /// <summary>Leaves what a process leaves that dies in the middle of an upload.</summary>
    protected abstract Task LeaveUnfinishedAsync();

    /// <summary>Nothing of an unfinished put may remain, also where listing does not show it.</summary>
    protected virtual async Task AssertNothingLeftAsync(ObjectKey key)
    {
        Assert.Null(await Store.GetLengthAsync(key, Ct));
        Assert.Empty(await KeysAsync());
    }

    protected ObjectKey NewKey() => _keys.Next();

    protected async Task<byte[]> ReadAsync(ObjectKey key, ByteRange? range = null)
    {
        await using var stream = await Store.OpenReadAsync(key, range, Ct);
        return await Bytes.AllAsync(stream);
    }

    private async Task<List<ObjectKey>> KeysAsync() => await Store.ListAsync("", Ct).Select(o => o.Key).ToListAsync(Ct);
}
