using Quire.Domain.Errors;

namespace Quire.Storage.S3;

/// <summary>Refusals of the object store.</summary>
internal static class S3Errors
{
    public static RepositoryException TooLarge(long limit) =>
        Refuse.TooLarge("storage.object.too-large", $"This store takes files of up to {limit} GB through this server.");
}
