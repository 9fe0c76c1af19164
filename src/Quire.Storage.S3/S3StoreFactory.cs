using Amazon.Runtime;
using Amazon.S3;
using Quire.Repository.Storage;

namespace Quire.Storage.S3;

/// <summary>Makes stores in S3 buckets.</summary>
internal sealed class S3StoreFactory(TimeProvider time) : IObjectStoreFactory
{
    public string Type => "S3";

    public IEnumerable<string> Problems(string name, StoreOptions options)
    {
        var path = $"Storage:Stores:{name}";
        if (string.IsNullOrWhiteSpace(options.Bucket))
        {
            yield return $"{path}:Bucket is missing";
        }

        if (
            options.Endpoint is { } endpoint
            && !(Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        )
        {
            yield return $"{path}:Endpoint is '{endpoint}', which is no http or https address";
        }

        if (string.IsNullOrEmpty(options.AccessKey) != string.IsNullOrEmpty(options.SecretKey))
        {
            yield return $"{path} has only one of AccessKey and SecretKey";
        }

        if (options.PartMegabytes is < 5 or > 1024)
        {
            yield return $"{path}:PartMegabytes is {options.PartMegabytes}; it can be 5 to 1024";
        }

        if (options.DirectPartMegabytes is < 5 or > 5120)
        {
            yield return $"{path}:DirectPartMegabytes is {options.DirectPartMegabytes}; it can be 5 to 5120";
        }

        if (options.DirectMinutes is < 1 or > 10080)
        {
            yield return $"{path}:DirectMinutes is {options.DirectMinutes}; it can be 1 to 10080";
        }
    }

    public string PlaceOf(StoreOptions options) => $"{options.Endpoint?.TrimEnd('/') ?? options.Region}/{options.Bucket}/";

    public IObjectStore Create(string name, StoreOptions options)
    {
        // Many services refuse, or store as content, the framing of chunk signatures and trailing checksums.
        var config = new AmazonS3Config
        {
            ForcePathStyle = options.PathStyle,
            AuthenticationRegion = options.Region,
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (options.Endpoint is null)
        {
            config.RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(options.Region);
        }
        else
        {
            config.ServiceURL = options.Endpoint;
        }

        var client = string.IsNullOrEmpty(options.AccessKey)
            ? new AmazonS3Client(config)
            : new AmazonS3Client(new BasicAWSCredentials(options.AccessKey, options.SecretKey), config);
        return new S3ObjectStore(name, options, client, time);
    }
}
