using Amazon.S3;
using Amazon.S3.Model;
using Quire.Repository.Storage;

namespace Quire.Storage.S3;

/// <summary>Addresses that let clients talk to the service themselves for a while.</summary>
internal sealed class S3Signatures(IAmazonS3 client, StoreOptions options, TimeProvider time)
{
    public Task<Uri> PutAsync(ObjectKey key, TimeSpan validFor)
    {
        var request = ToPut(key, validFor);
        if (options.DirectTagging)
        {
            request.Headers[S3Direct.TaggingHeader] = S3Direct.Tag;
        }

        return SignAsync(request);
    }

    public Task<Uri> PartAsync(ObjectKey key, string uploadId, int part, TimeSpan validFor)
    {
        var request = ToPut(key, validFor);
        request.UploadId = uploadId;
        request.PartNumber = part;
        return SignAsync(request);
    }

    private GetPreSignedUrlRequest ToPut(ObjectKey key, TimeSpan validFor) =>
        new()
        {
            BucketName = options.Bucket,
            Key = key.Value,
            Verb = HttpVerb.PUT,
            Expires = time.GetUtcNow().UtcDateTime + validFor,
            Protocol =
                options.Endpoint?.StartsWith("http:", StringComparison.OrdinalIgnoreCase) == true
                    ? Protocol.HTTP
                    : Protocol.HTTPS,
        };

    private async Task<Uri> SignAsync(GetPreSignedUrlRequest request) => new(await client.GetPreSignedURLAsync(request));
}
