using Amazon.S3;
using Amazon.S3.Model;
using Quire.Repository.Storage;

namespace Quire.Storage.S3;

/// <summary>What only direct uploads need of the service.</summary>
/// <param name="client">The service.</param>
/// <param name="options">The store.</param>
/// <param name="wholeUpTo">Bytes the service copies in one request, and length of the parts beyond; as the protocol has
/// it.</param>
internal sealed class S3Direct(IAmazonS3 client, StoreOptions options, long wholeUpTo = 5L << 30)
{
    /// <summary>Header by which clients tag what they put, where the store has tags.</summary>
    public const string TaggingHeader = "x-amz-tagging";

    /// <summary>The tag; rules of the bucket may remove what still carries it after some days.</summary>
    public const string Tag = "dv-state=temp";

    private const int AtOnce = 4;

    /// <summary>Copies an object inside the bucket; no byte passes this server.</summary>
    public async Task CopyAsync(ObjectKey from, ObjectKey to, CancellationToken ct)
    {
        var length = (await client.GetObjectMetadataAsync(options.Bucket, from.Value, ct)).ContentLength;
        await (length <= wholeUpTo ? CopyWholeAsync(from, to, ct) : CopyPartsAsync(from, to, length, ct));
    }

    private Task CopyWholeAsync(ObjectKey from, ObjectKey to, CancellationToken ct)
    {
        var request = new CopyObjectRequest
        {
            SourceBucket = options.Bucket,
            SourceKey = from.Value,
            DestinationBucket = options.Bucket,
            DestinationKey = to.Value,
        };
        if (options.DirectTagging)
        {
            // The tag says that the object may go; the copy is there to stay.
            request.TaggingDirective = TaggingDirective.REPLACE;
        }

        return client.CopyObjectAsync(request, ct);
    }

    private async Task CopyPartsAsync(ObjectKey from, ObjectKey to, long length, CancellationToken ct)
    {
        var upload = new S3Upload(client, options.Bucket!, 0);
        var id = await upload.BeginAsync(to, ct);
        try
        {
            var parts = new PartETag[((length - 1) / wholeUpTo) + 1];
            await Parallel.ForAsync(
                0,
                parts.Length,
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
                async (i, cancel) =>
                    parts[i] = new(
                        i + 1,
                        (
                            await client.CopyPartAsync(
                                new CopyPartRequest
                                {
                                    SourceBucket = options.Bucket,
                                    SourceKey = from.Value,
                                    DestinationBucket = options.Bucket,
                                    DestinationKey = to.Value,
                                    UploadId = id,
                                    PartNumber = i + 1,
                                    FirstByte = i * wholeUpTo,
                                    LastByte = Math.Min(length, (i + 1) * wholeUpTo) - 1,
                                },
                                cancel
                            )
                        ).ETag
                    )
            );
            await upload.CompleteAsync(to, id, [.. parts], ct);
        }
        catch
        {
            await upload.AbortQuietlyAsync(to, id);
            throw;
        }
    }
}
