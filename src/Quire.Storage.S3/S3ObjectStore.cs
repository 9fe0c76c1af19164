using System.Net;
using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Quire.Repository.Storage;
using Quire.Repository.Storage.Identity;
using ByteRange = Quire.Repository.Storage.ByteRange;

namespace Quire.Storage.S3;

/// <summary>
/// Objects in a bucket of an S3 service. Leans on no feature that services differ in: no conditional or chunk-signed puts, no
/// batch deletes; copies and tags only for direct uploads.
/// </summary>
internal sealed class S3ObjectStore(string name, StoreOptions options, IAmazonS3 client, TimeProvider time)
    : IObjectStore,
        ISignedTransfers,
        IDisposable
{
    private static readonly ObjectKey Marker = ObjectKey.Parse(StoreMarker.Key);
    private readonly string _bucket = options.Bucket!;
    private readonly S3Upload _upload = new(client, options.Bucket!, options.PartMegabytes * 1024 * 1024);
    private readonly S3Signatures _signatures = new(client, options, time);
    private readonly S3Direct _direct = new(client, options);

    public string Name => name;

    public string IdentifierPrefix => $"{name}://{_bucket}:";

    public string Place => $"bucket {_bucket}{(options.Endpoint is { } endpoint ? $" at {endpoint}" : "")}";

    public bool IsOffered => options.Direct == true;

    public long PartLength => options.DirectPartMegabytes * 1024L * 1024L;

    public TimeSpan Validity => TimeSpan.FromMinutes(options.DirectMinutes);

    public async Task<bool> IsThereAsync(CancellationToken ct)
    {
        try
        {
            await client.ListObjectsV2Async(new() { BucketName = _bucket, MaxKeys = 1 }, ct);
            return true;
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return false;
        }
        catch (Exception e) when (IsFailure(e))
        {
            throw Unusable(e);
        }
    }

    public async Task PrepareAsync(CancellationToken ct)
    {
        if (!await IsThereAsync(ct))
        {
            throw new StorageConfigurationException([
                $"Storage:Stores:{name}:Bucket is '{_bucket}', and there is no such bucket",
            ]);
        }
    }

    public async Task<byte[]?> ReadMarkerAsync(CancellationToken ct)
    {
        try
        {
            await using var content = await OpenReadAsync(Marker, null, ct);
            using var bytes = new MemoryStream();
            await content.CopyToAsync(bytes, ct);
            return bytes.ToArray();
        }
        catch (ObjectMissingException)
        {
            return null;
        }
    }

    public Task WriteMarkerAsync(byte[] marker, CancellationToken ct) =>
        Try(() => _upload.PutWholeAsync(Marker, marker, marker.Length, ct));

    public async Task<long> PutAsync(ObjectKey key, Stream content, CancellationToken ct)
    {
        if (await GetLengthAsync(key, ct) is not null)
        {
            throw new IOException($"The key {key} is taken.");
        }

        try
        {
            var sent = await _upload.PutAsync(key, content, ct);
            var kept = await GetLengthAsync(key, ct);
            return kept == sent ? sent : throw new IOException($"The store {name} kept {kept ?? 0} of {sent} bytes of {key}.");
        }
        catch (Exception e)
        {
            await RemoveQuietlyAsync(key);
            if (IsFailure(e))
            {
                throw Unusable(e);
            }

            throw;
        }
    }

    public async Task<Stream> OpenReadAsync(ObjectKey key, ByteRange? range, CancellationToken ct)
    {
        var request = new GetObjectRequest { BucketName = _bucket, Key = key.Value };
        if (range is { } part)
        {
            // The protocol cannot ask for no bytes, and refuses to begin behind the end.
            var length = await GetLengthAsync(key, ct) ?? throw new ObjectMissingException(name, key);
            if (part.Length == 0 || part.From >= length)
            {
                return Stream.Null;
            }

            request.ByteRange = new Amazon.S3.Model.ByteRange(part.From, Math.Min(length, part.From + part.Length) - 1);
        }

        try
        {
            return new S3Content(await client.GetObjectAsync(request, ct));
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            throw new ObjectMissingException(name, key);
        }
        catch (Exception e) when (IsFailure(e))
        {
            throw Unusable(e);
        }
    }

    public async Task<long?> GetLengthAsync(ObjectKey key, CancellationToken ct)
    {
        try
        {
            return (await client.GetObjectMetadataAsync(_bucket, key.Value, ct)).ContentLength;
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
        catch (Exception e) when (IsFailure(e))
        {
            throw Unusable(e);
        }
    }

    public async Task<bool> DeleteAsync(ObjectKey key, CancellationToken ct)
    {
        if (await GetLengthAsync(key, ct) is null)
        {
            return false;
        }

        try
        {
            await client.DeleteObjectAsync(_bucket, key.Value, ct);
            return true;
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return false;
        }
        catch (Exception e) when (IsFailure(e))
        {
            throw Unusable(e);
        }
    }

    public async Task<bool> MoveAsync(ObjectKey from, ObjectKey to, CancellationToken ct)
    {
        if (await GetLengthAsync(from, ct) is not { } length)
        {
            return false;
        }

        if (await GetLengthAsync(to, ct) is not null)
        {
            throw new IOException($"The key {to} is taken.");
        }

        try
        {
            await Try(async () =>
            {
                await _direct.CopyAsync(from, to, ct);
                return true;
            });
        }
        catch (StoreUnavailableException e)
            when (e.InnerException
                    is AmazonS3Exception { StatusCode: HttpStatusCode.NotImplemented or HttpStatusCode.MethodNotAllowed }
            )
        {
            // A service that cannot copy: the bytes take the way through this server.
            await using var content = await OpenReadAsync(from, null, ct);
            await PutAsync(to, content, ct);
        }

        return await GetLengthAsync(to, ct) == length
            ? await DeleteAsync(from, ct)
            : throw new IOException($"The store {name} copied {from} to {to} with another length.");
    }

    public async IAsyncEnumerable<StoredObject> ListAsync(string under, [EnumeratorCancellation] CancellationToken ct)
    {
        var request = new ListObjectsV2Request { BucketName = _bucket, Prefix = under.Length == 0 ? null : under };
        do
        {
            var page = await PageAsync(request, ct);
            foreach (var found in page.S3Objects ?? [])
            {
                if (found.Key != StoreMarker.Key && ObjectKey.IsSound(found.Key))
                {
                    yield return new(
                        ObjectKey.Parse(found.Key),
                        found.Size ?? 0,
                        (found.LastModified ?? default).ToUniversalTime()
                    );
                }
            }

            request.ContinuationToken = page.IsTruncated == true ? page.NextContinuationToken : null;
        } while (request.ContinuationToken is not null);
    }

    public async IAsyncEnumerable<UnfinishedUpload> ListUnfinishedAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var request = new ListMultipartUploadsRequest { BucketName = _bucket };
        do
        {
            var page = await Try(() => client.ListMultipartUploadsAsync(request, ct));
            foreach (var begun in page.MultipartUploads ?? [])
            {
                yield return new(begun.UploadId, begun.Key, (begun.Initiated ?? default).ToUniversalTime());
            }

            (request.KeyMarker, request.UploadIdMarker) =
                page.IsTruncated == true ? (page.NextKeyMarker, page.NextUploadIdMarker) : (null, null);
        } while (request.KeyMarker is not null);
    }

    public Task RemoveUnfinishedAsync(UnfinishedUpload upload, CancellationToken ct) =>
        AbortPartsAsync(ObjectKey.Parse(upload.Key!), upload.Id, ct);

    public Task ProbeAsync(CancellationToken ct) => PageAsync(new() { BucketName = _bucket, MaxKeys = 1 }, ct);

    public Task<Uri> SignPutAsync(ObjectKey key, long length, TimeSpan validFor, CancellationToken ct) =>
        _signatures.PutAsync(key, validFor);

    public Task<string> BeginPartsAsync(ObjectKey key, CancellationToken ct) => Try(() => _upload.BeginAsync(key, ct));

    public Task<Uri> SignPartAsync(
        ObjectKey key,
        string uploadId,
        int part,
        long length,
        TimeSpan validFor,
        CancellationToken ct
    ) => _signatures.PartAsync(key, uploadId, part, validFor);

    public async Task CompletePartsAsync(
        ObjectKey key,
        string uploadId,
        IReadOnlyDictionary<int, string> tags,
        CancellationToken ct
    )
    {
        try
        {
            await _upload.CompleteAsync(
                key,
                uploadId,
                [.. tags.OrderBy(t => t.Key).Select(t => new PartETag(t.Key, t.Value))],
                ct
            );
        }
        catch (AmazonS3Exception e) when ((int)e.StatusCode is >= 400 and < 500 && e.StatusCode != HttpStatusCode.Forbidden)
        {
            throw new PartsRefusedException(e.Message, e);
        }
        catch (Exception e) when (IsFailure(e))
        {
            throw Unusable(e);
        }
    }

    public async Task<IReadOnlyDictionary<int, string>> ListPartsAsync(ObjectKey key, string uploadId, CancellationToken ct)
    {
        try
        {
            return await _upload.ListAsync(key, uploadId, ct);
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            throw new PartsRefusedException(e.Message, e);
        }
        catch (Exception e) when (IsFailure(e))
        {
            throw Unusable(e);
        }
    }

    public async Task AbortPartsAsync(ObjectKey key, string uploadId, CancellationToken ct)
    {
        try
        {
            await _upload.AbortAsync(key, uploadId, ct);
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            // Finished or given up before.
        }
        catch (Exception e) when (IsFailure(e))
        {
            throw Unusable(e);
        }
    }

    public async Task CopyAsync(ObjectKey from, ObjectKey to, CancellationToken ct)
    {
        try
        {
            await _direct.CopyAsync(from, to, ct);
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            throw new ObjectMissingException(name, from);
        }
        catch (Exception e) when (IsFailure(e))
        {
            throw Unusable(e);
        }
    }

    public void Dispose() => client.Dispose();

    private Task<ListObjectsV2Response> PageAsync(ListObjectsV2Request request, CancellationToken ct) =>
        Try(() => client.ListObjectsV2Async(request, ct));

    private async Task<T> Try<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception e) when (IsFailure(e))
        {
            throw Unusable(e);
        }
    }

    private async Task RemoveQuietlyAsync(ObjectKey key)
    {
        try
        {
            await client.DeleteObjectAsync(_bucket, key.Value, CancellationToken.None);
        }
        catch (Exception e) when (IsFailure(e))
        {
            // What stays behind has no row and is swept later; the first failure is the one to report.
        }
    }

    private static bool IsFailure(Exception e) => e is AmazonServiceException or AmazonClientException or HttpRequestException;

    // Callers know the failures of storage as input and output failures, whichever store it is.
    private IOException Unusable(Exception e) =>
        e
            is AmazonS3Exception { StatusCode: HttpStatusCode.InsufficientStorage }
                or AmazonS3Exception { ErrorCode: "QuotaExceeded" }
            ? new StoreFullException(name, e)
            : new StoreUnavailableException(name, e);
}
