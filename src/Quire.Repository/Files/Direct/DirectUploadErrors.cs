using Quire.Domain.Errors;

namespace Quire.Repository.Files.Direct;

/// <summary>Refusals of uploads past the server and of registering what was uploaded so.</summary>
internal static class DirectUploadErrors
{
    public static RepositoryException NotSupported(long dataset) =>
        Refuse.NotFound("file.direct.not-supported", $"Direct upload not supported for files in this dataset: {dataset}");

    public static RepositoryException AddressDead() =>
        Refuse.Rule("file.direct.address-dead", $"The address was not given by this server, or its time is over.");

    public static RepositoryException TooLarge(long limit) =>
        Refuse.TooLarge(
            "file.direct.too-large",
            $"The file you are trying to upload is too large to be uploaded to this dataset. The maximum allowed file size "
                + $"is {limit} bytes."
        );

    public static RepositoryException TooManyParts(long size, long parts) =>
        Refuse.TooLarge(
            "file.direct.too-many-parts",
            $"A file of {size} bytes is longer than what can be uploaded in {parts} parts."
        );

    public static RepositoryException NotUnderWay() =>
        Refuse.NotPermitted("file.direct.not-under-way", $"No upload is under way with the supplied parameters.");

    public static RepositoryException PartsRefused(string reason) =>
        Refuse.BadRequest("file.direct.parts-refused", $"Could not complete multipart upload: {reason}");

    public static RepositoryException AlreadyRegistered() =>
        Refuse.BadRequest("file.registration.done", $"The storage identifier belongs to a file already.");

    public static RepositoryException StoreFailed() =>
        Refuse.Unavailable("file.registration.store-failed", $"The storage cannot be used for this file now. Try again later.");

    public static RepositoryException Twice(string? identifier) =>
        Refuse.BadRequest(
            "file.registration.twice",
            $"The storage identifier {identifier} stands more than once in the request."
        );

    public static RepositoryException Incomplete() =>
        Refuse.BadRequest("file.registration.incomplete", $"You must provide a storageidentifier, filename, and mimetype.");

    public static RepositoryException OtherStore() =>
        Refuse.BadRequest("file.registration.other-store", $"The storage identifier is not of the store of this dataset.");

    public static RepositoryException NotIssued(string? identifier) =>
        Refuse.BadRequest(
            "file.registration.not-issued",
            $"The storage identifier {identifier} was not issued for this dataset."
        );

    public static RepositoryException Expired(string? identifier) =>
        Refuse.BadRequest(
            "file.registration.expired",
            $"The time to register the storage identifier {identifier} is over. Upload the file again."
        );

    public static RepositoryException ReplacedMissing() =>
        Refuse.BadRequest(
            "file.registration.replaced-missing",
            $"You must provide a fileToReplaceId, storageidentifier, filename, and mimetype."
        );

    public static RepositoryException ReplacedTwice(long file) =>
        Refuse.BadRequest(
            "file.registration.replaced-twice",
            $"The file {file} is already replaced by another file of this request."
        );

    public static RepositoryException NoDigest(string? text, string algorithm) =>
        Refuse.BadRequest("file.checksum.malformed", $"The checksum '{text}' is no {algorithm} in hexadecimal.");

    public static RepositoryException OtherDigest(string algorithm, string computed, string claimed) =>
        Refuse.BadRequest("file.checksum.different", $"The uploaded file's {algorithm} is {computed}, not {claimed}.");

    public static RepositoryException DigestNeeded(string size, string limit) =>
        Refuse.BadRequest(
            "file.checksum.missing",
            $"A file of {size} must be registered with its checksum; up to {limit} it is computed here."
        );

    public static RepositoryException NothingUploaded(string? identifier) =>
        Refuse.BadRequest(
            "file.registration.nothing-uploaded",
            $"No uploaded file was found for the storage identifier {identifier}."
        );

    public static RepositoryException OtherLength(long length, long? claimed) =>
        Refuse.BadRequest("file.registration.other-length", $"The uploaded file has {length} bytes, not {claimed}.");
}
