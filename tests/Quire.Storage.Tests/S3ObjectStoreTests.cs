using System.Net;
using Amazon.S3;
using Amazon.S3.Model;
using Quire.Repository.Storage;
using Quire.Storage.S3;
using Quire.Testing.Swift;
using ByteRange = Quire.Repository.Storage.ByteRange;

namespace Quire.Storage.Tests;

public sealed class S3ObjectStoreTests : ObjectStoreContract
{
    private static readonly HttpClient Http = new();
    private readonly string _bucket = "b" + Guid.NewGuid().ToString("N");
    private AmazonS3Client _client = null!;

    private ISignedTransfers Signed => (ISignedTransfers)Store;

    [Fact]
    public async Task Clients_put_by_signed_address()
    {
        var (key, bytes) = (NewKey(), Bytes.Of(50_000));

        using var answer = await Http.PutAsync(
            await Signed.SignPutAsync(key, 100, TimeSpan.FromMinutes(5), Ct),
            new ByteArrayContent(bytes),
            Ct
        );

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(bytes, await ReadAsync(key));
    }

    [Fact]
    public async Task A_signed_address_is_good_for_nothing_else()
    {
        var (key, other) = (NewKey(), NewKey());
        await Store.PutAsync(key, new MemoryStream([1]), Ct);
        var address = await Signed.SignPutAsync(key, 1, TimeSpan.FromMinutes(5), Ct);

        using var put = await Http.PutAsync(
            new Uri(address.AbsoluteUri.Replace(key.Value, other.Value, StringComparison.Ordinal)),
            new ByteArrayContent([1]),
            Ct
        );
        using var read = await Http.GetAsync(address, Ct);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (put.StatusCode, read.StatusCode));
    }

    [Fact]
    public async Task Clients_put_in_parts()
    {
        var (key, bytes) = (NewKey(), Bytes.Of(11 * 1024 * 1024));
        var id = await Signed.BeginPartsAsync(key, Ct);
        var tags = new Dictionary<int, string>
        {
            [2] = await PutPartAsync(key, id, 2, bytes[(6 * 1024 * 1024)..]),
            [1] = await PutPartAsync(key, id, 1, bytes[..(6 * 1024 * 1024)]),
        };

        Assert.Null(await Store.GetLengthAsync(key, Ct));
        await Signed.CompletePartsAsync(key, id, tags, Ct);

        Assert.True(Bytes.Same(bytes, await ReadAsync(key)));
    }

    [Fact]
    public async Task Parts_that_came_are_told_by_their_tags()
    {
        var key = NewKey();
        var id = await Signed.BeginPartsAsync(key, Ct);
        Assert.Empty(await Signed.ListPartsAsync(key, id, Ct));
        var tag = await PutPartAsync(key, id, 2, Bytes.Of(1000));

        var came = Assert.Single(await Signed.ListPartsAsync(key, id, Ct));

        Assert.Equal((2, tag.Trim('"')), (came.Key, came.Value.Trim('"')));
        await Signed.AbortPartsAsync(key, id, Ct);
        await Assert.ThrowsAsync<PartsRefusedException>(() => Signed.ListPartsAsync(key, id, Ct));
    }

    [Fact]
    public async Task Parts_given_up_are_gone()
    {
        var key = NewKey();
        var id = await Signed.BeginPartsAsync(key, Ct);
        await PutPartAsync(key, id, 1, Bytes.Of(1000));

        await Signed.AbortPartsAsync(key, id, Ct);

        await AssertNothingLeftAsync(key);
        await Assert.ThrowsAsync<PartsRefusedException>(() =>
            Signed.CompletePartsAsync(key, id, new Dictionary<int, string> { [1] = "x" }, Ct)
        );
        await Signed.AbortPartsAsync(key, id, Ct);
    }

    [Fact]
    public async Task Copies_inside_the_bucket()
    {
        var (from, to, bytes) = (NewKey(), NewKey(), Bytes.Of(70_000));
        await Store.PutAsync(from, new MemoryStream(bytes), Ct);
        await Signed.CopyAsync(from, to, Ct);
        await Store.DeleteAsync(from, Ct);

        Assert.Equal(bytes, await ReadAsync(to));
        await Assert.ThrowsAsync<ObjectMissingException>(() => Signed.CopyAsync(from, NewKey(), Ct));
    }

    [Fact]
    public async Task A_copy_of_parts_does_not_change_with_what_is_put_at_their_addresses_later()
    {
        var (key, copy, bytes) = (NewKey(), NewKey(), Bytes.Of(6_000_000));
        var id = await Signed.BeginPartsAsync(key, Ct);
        await Signed.CompletePartsAsync(key, id, new Dictionary<int, string> { [1] = await PutPartAsync(key, id, 1, bytes) }, Ct);
        await Signed.CopyAsync(key, copy, Ct);
        using var late = await Http.PutAsync(
            await Signed.SignPartAsync(key, id, 1, 100, TimeSpan.FromMinutes(5), Ct),
            new ByteArrayContent([9]),
            Ct
        );

        Assert.True(Bytes.Same(bytes, await ReadAsync(copy)));
    }

    [Fact]
    public async Task Copies_in_parts_what_is_too_long_for_one_request()
    {
        var (from, to, bytes) = (NewKey(), NewKey(), Bytes.Of((11 * 1024 * 1024) + 1));
        await Store.PutAsync(from, new MemoryStream(bytes), Ct);
        var direct = new S3Direct(_client, (await SwiftServer.GetAsync()).Options(_bucket), wholeUpTo: 5 * 1024 * 1024);

        await direct.CopyAsync(from, to, Ct);

        Assert.True(Bytes.Same(bytes, await ReadAsync(to)));
        await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => direct.CopyAsync(NewKey(), NewKey(), Ct));
        Assert.Empty(await Store.ListUnfinishedAsync(Ct).ToListAsync(Ct));
    }

    [Fact]
    public async Task Tags_what_clients_put_where_the_service_has_tags()
    {
        var server = await SwiftServer.GetAsync();
        var options = server.Options(_bucket);
        options.DirectTagging = true;
        var tagged = (ISignedTransfers)Make(options);
        var (key, copy) = (NewKey(), NewKey());
        var address = await tagged.SignPutAsync(key, 100, TimeSpan.FromMinutes(5), Ct);
        using var without = await Http.PutAsync(address, new ByteArrayContent([1]), Ct);
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = new ByteArrayContent([1, 2]) };
        request.Headers.Add("x-amz-tagging", "dv-state=temp");
        using var with = await Http.SendAsync(request, Ct);
        await tagged.CopyAsync(key, copy, Ct);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), (without.StatusCode, with.StatusCode));
        Assert.Equal([1, 2], await ReadAsync(copy));
    }

    [Fact]
    public async Task Lists_beyond_one_page()
    {
        // More at once are more than the list of the service under test keeps up with on a busy machine.
        foreach (var _ in Enumerable.Range(0, 17))
        {
            await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => Store.PutAsync(NewKey(), Stream.Null, Ct)));
        }

        // The service under test lists what it has stored a little later than it answers.
        var listed = 0;
        for (var looks = 0; looks < 200 && listed < 1020; looks++)
        {
            await Task.Delay(looks == 0 ? 0 : 50, Ct);
            listed = await Store.ListAsync("", Ct).CountAsync(Ct);
        }

        Assert.Equal(1020, listed);
    }

    [Fact]
    public async Task A_service_that_cannot_be_used_is_a_failure_of_storage()
    {
        var server = await SwiftServer.GetAsync();
        var missing = Make(server.Options(_bucket + "-missing"));
        var refused = server.Options(_bucket);
        refused.SecretKey = "wrong";
        var stranger = Make(refused);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => missing.ProbeAsync(Ct));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => missing.PutAsync(NewKey(), new MemoryStream([1]), Ct));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => stranger.ProbeAsync(Ct));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => stranger.OpenReadAsync(NewKey(), new ByteRange(0, 1), Ct));
    }

    public override async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        await base.DisposeAsync();
    }

    protected override async Task<IObjectStore> MakeAsync()
    {
        Assert.SkipWhen(SwiftServer.WhyNot is not null, SwiftServer.WhyNot ?? "");
        var server = await SwiftServer.GetAsync();
        _client = server.Client();
        await _client.PutBucketAsync(new PutBucketRequest { BucketName = _bucket }, Ct);
        return Make(server.Options(_bucket));
    }

    protected override async Task LeaveUnfinishedAsync()
    {
        var key = NewKey();
        await PutPartAsync(key, await Signed.BeginPartsAsync(key, Ct), 1, Bytes.Of(1000));
    }

    protected override async Task AssertNothingLeftAsync(ObjectKey key)
    {
        await base.AssertNothingLeftAsync(key);
        var uploads = await _client.ListMultipartUploadsAsync(new ListMultipartUploadsRequest { BucketName = _bucket }, Ct);
        Assert.Empty(uploads.MultipartUploads ?? []);
    }

    private static IObjectStore Make(StoreOptions options) => new S3StoreFactory(TimeProvider.System).Create("cloud", options);

    private async Task<string> PutPartAsync(ObjectKey key, string id, int number, byte[] bytes)
    {
        using var answer = await Http.PutAsync(
            await Signed.SignPartAsync(key, id, number, 100, TimeSpan.FromMinutes(5), Ct),
            new ByteArrayContent(bytes),
            Ct
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer.Headers.ETag!.Tag;
    }
}
