using System.Buffers;
using System.Globalization;
using Amazon.S3;
using Amazon.S3.Model;
using Quire.Repository.Storage;

namespace Quire.Storage.S3;

/// <summary>
/// Sends a stream of unknown length. What fits into one part goes in one request, anything longer in parts; while one part is
/// sent the next is read, so an upload holds two parts in memory and no more.
/// </summary>
internal sealed class S3Upload(IAmazonS3 client, string bucket, int partLength)
{
    private const int MostParts = 10_000;

    /// <summary>Stores the stream; gives the bytes sent. A failed upload in parts is aborted here.</summary>
    public async Task<long> PutAsync(ObjectKey key, Stream content, CancellationToken ct)
    {
        var first = ArrayPool<byte>.Shared.Rent(partLength);
        var second = Array.Empty<byte>();
        try
        {
            var length = await content.ReadAtLeastAsync(first.AsMemory(0, partLength), partLength, throwOnEndOfStream: false, ct);
            if (length < partLength)
            {
                await PutWholeAsync(key, first, length, ct);
                return length;
            }

            second = ArrayPool<byte>.Shared.Rent(partLength);
            return await PutPartsAsync(key, content, first, second, ct);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(first);
            ArrayPool<byte>.Shared.Return(second);
        }
    }

    public async Task<string> BeginAsync(ObjectKey key, CancellationToken ct) =>
        (
            await client.InitiateMultipartUploadAsync(
                new InitiateMultipartUploadRequest { BucketName = bucket, Key = key.Value },
                ct
            )
        ).UploadId;

    public Task<CompleteMultipartUploadResponse> CompleteAsync(
        ObjectKey key,
        string uploadId,
        List<PartETag> parts,
        CancellationToken ct
    ) =>
        client.CompleteMultipartUploadAsync(
            new CompleteMultipartUploadRequest
            {
                BucketName = bucket,
                Key = key.Value,
                UploadId = uploadId,
                PartETags = parts,
            },
            ct
        );

    /// <summary>Tags of the parts that came, by number.</summary>
    public async Task<Dictionary<int, string>> ListAsync(ObjectKey key, string uploadId, CancellationToken ct)
    {
        var request = new ListPartsRequest
        {
            BucketName = bucket,
            Key = key.Value,
            UploadId = uploadId,
        };
        var came = new Dictionary<int, string>();
        while (true)
        {
            var page = await client.ListPartsAsync(request, ct);
            foreach (var part in page.Parts ?? [])
            {
                came[part.PartNumber ?? 0] = part.ETag;
            }

            if (page.IsTruncated != true)
            {
                return came;
            }

            request.PartNumberMarker = page.NextPartNumberMarker?.ToString(CultureInfo.InvariantCulture);
        }
    }

    public Task<AbortMultipartUploadResponse> AbortAsync(ObjectKey key, string uploadId, CancellationToken ct) =>
        client.AbortMultipartUploadAsync(
            new AbortMultipartUploadRequest
            {
                BucketName = bucket,
                Key = key.Value,
                UploadId = uploadId,
            },
            ct
        );

    /// <summary>Puts a few bytes in one request, in place of what was there.</summary>
    public Task<PutObjectResponse> PutWholeAsync(ObjectKey key, byte[] bytes, int length, CancellationToken ct) =>
        client.PutObjectAsync(
            new PutObjectRequest
            {
                BucketName = bucket,
                Key = key.Value,
                InputStream = new MemoryStream(bytes, 0, length),
                UseChunkEncoding = false,
                ContentType = "application/octet-stream",
            },
            ct
        );

    private async Task<long> PutPartsAsync(ObjectKey key, Stream content, byte[] full, byte[] spare, CancellationToken ct)
    {
        var uploadId = await BeginAsync(key, ct);
        var sending = Task.CompletedTask;
        try
        {
            var parts = new List<PartETag>();
            var length = partLength;
            var total = 0L;
            while (length > 0)
            {
                if (parts.Count == MostParts)
                {
                    throw S3Errors.TooLarge((long)partLength * MostParts / (1024 * 1024 * 1024));
                }

                var (bytes, count, number) = (full, length, parts.Count + 1);
                sending = SendAsync(key, uploadId, bytes, count, number, parts, ct);
                length =
                    count < partLength
                        ? 0
                        : await content.ReadAtLeastAsync(
                            spare.AsMemory(0, partLength),
                            partLength,
                            throwOnEndOfStream: false,
                            ct
                        );
                await sending;
                total += count;
                (full, spare) = (spare, full);
            }

            await CompleteAsync(key, uploadId, parts, ct);
            return total;
        }
        catch
        {
            // The buffer of the part under way goes back to the pool only when nobody reads it any more.
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await AbortQuietlyAsync(key, uploadId);
            throw;
        }
    }

    private async Task SendAsync(
        ObjectKey key,
        string uploadId,
        byte[] bytes,
        int length,
        int number,
        List<PartETag> parts,
        CancellationToken ct
    )
    {
        var answer = await client.UploadPartAsync(
            new UploadPartRequest
            {
                BucketName = bucket,
                Key = key.Value,
                UploadId = uploadId,
                PartNumber = number,
                PartSize = length,
                InputStream = new MemoryStream(bytes, 0, length),
                UseChunkEncoding = false,
            },
            ct
        );
        parts.Add(new PartETag(number, answer.ETag));
    }

    /// <summary>Gives up an upload after a failure, which is the one to report.</summary>
    public async Task AbortQuietlyAsync(ObjectKey key, string uploadId)
    {
        try
        {
            await AbortAsync(key, uploadId, CancellationToken.None);
        }
        catch (Exception e) when (e is AmazonS3Exception or HttpRequestException or Amazon.Runtime.AmazonClientException)
        {
            // The service forgets unfinished uploads by its own rule; the failure that led here is the one to report.
        }
    }
}
