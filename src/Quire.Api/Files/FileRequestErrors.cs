using Quire.Domain.Errors;

namespace Quire.Api.Files;

/// <summary>Refusals of requests about files that cannot be read.</summary>
internal static class FileRequestErrors
{
    public static RepositoryException NoDraft() => Refuse.BadRequest("file.draft.none", $"The file has no draft.");

    public static RepositoryException DraftHidden() =>
        Refuse.BadRequest("file.draft.hidden", $"The draft of the file cannot be shown to you.");

    public static RepositoryException NotToBeRead() =>
        Refuse.NotPermitted("file.citation.not-permitted", $"You may not download the file that is cited.");

    public static RepositoryException FilesNoArray() =>
        Refuse.BadRequest("request.files.no-array", $"The descriptions of files must be a JSON array of objects.");

    public static RepositoryException FileIdsInvalid() =>
        Refuse.BadRequest("request.files.ids-invalid", $"One or more invalid dataFileId values were provided");

    public static RepositoryException NoIds() => Refuse.BadRequest("request.files.missing", $"No file ids were given.");

    public static RepositoryException TooMany(int limit) =>
        Refuse.TooLarge(
            "request.files.too-many",
            $"More than {limit} files are asked for at once. Ask for them in several requests, or for the whole dataset."
        );

    public static RepositoryException TooManyByPid(int limit) =>
        Refuse.TooLarge(
            "request.files.too-many-by-pid",
            $"More than {limit} files are asked for by persistent identifier at once. Use their numbers."
        );

    public static RepositoryException NoFileIds() =>
        Refuse.BadRequest("request.files.malformed", $"Error parsing Json: 'fileIds' must be a list of file ids.");

    public static RepositoryException BytesUnwanted() =>
        Refuse.BadRequest("request.files.unwanted", $"This request takes no files, only what is said of files uploaded before.");

    public static RepositoryException BytesFixed() =>
        Refuse.BadRequest("request.files.not-changeable", $"The bytes of a file cannot be changed; replace the file instead.");

    public static RepositoryException CategoriesMalformed() =>
        Refuse.BadRequest("request.categories.malformed", $"Error parsing Json: 'categories' must be a list of texts.");

    public static RepositoryException TagsMalformed() =>
        Refuse.BadRequest("request.tabular-tags.malformed", $"Error parsing Json: 'tabularTags' must be a list of texts.");

    public static RepositoryException NoVariables() =>
        Refuse.NotFound("file.table.variables-unknown", $"None of the variables asked for is one of this table.");

    public static RepositoryException CodebookMalformed() => Refuse.BadRequest("request.codebook.malformed", $"bad xml file");

    public static RepositoryException FrequencyMissing() =>
        Refuse.BadRequest("request.codebook.frequency-missing", $"Frequency is declared but missing");

    public static RepositoryException WeightedFrequencyMissing() =>
        Refuse.BadRequest("request.codebook.weighted-frequency-missing", $"Weighted Frequency is declared but missing");

    public static RepositoryException FormatUnavailable(string format) =>
        Refuse.NotFound("file.format.unavailable", $"The format '{format}' is not available for this file.");

    public static RepositoryException HeaderStored() =>
        Refuse.Unavailable(
            "file.table.header-stored",
            $"This table is stored with the names of its variables and cannot be given without them."
        );

    public static RepositoryException NoPicture() =>
        Refuse.BadRequest("request.thumbnail.missing", $"The form must have a part 'file' with a picture.");

    public static RepositoryException NoThumbnail() =>
        Refuse.NotFound("file.thumbnail.none", $"No thumbnail is available for this file.");

    public static RepositoryException RegistrationMalformed() =>
        Refuse.BadRequest(
            "request.registration.malformed",
            $"Json Parsing Exception :jsonData must be a JSON array with an object for each file."
        );

    public static RepositoryException CountModeUnknown(string? mode) =>
        Refuse.BadRequest("request.count-mode.unknown", $"Invalid mode: {mode}");

    public static RepositoryException OrderUnknown(string order) =>
        Refuse.BadRequest("request.order.unknown", $"Invalid order criteria: {order}");

    public static RepositoryException DescriptionNoObject() =>
        Refuse.BadRequest("request.description.no-object", $"Exception parsing provided json: an object is expected.");

    public static RepositoryException AlgorithmUnknown(IEnumerable<string> known, string name) =>
        Refuse.BadRequest(
            "request.description.algorithm",
            $"Exception parsing provided json: the checksum '@type' must be one of {known}, not '{name}'."
        );

    public static RepositoryException NoText(string member) =>
        Refuse.BadRequest("request.description.no-text", $"Exception parsing provided json: '{member}' must be a text.");

    public static RepositoryException NoTexts(string member) =>
        Refuse.BadRequest(
            "request.description.no-texts",
            $"Exception parsing provided json: '{member}' must be a list of texts."
        );

    public static RepositoryException NoTruth(string member) =>
        Refuse.BadRequest("request.description.no-truth", $"Exception parsing provided json: '{member}' must be true or false.");

    public static RepositoryException NoNumber(string member) =>
        Refuse.BadRequest(
            "request.description.no-number",
            $"Exception parsing provided json: '{member}' must be a whole number."
        );

    public static RepositoryException RestrictMissing() =>
        Refuse.BadRequest("request.restriction.missing", $"Error parsing Json: 'restrict' is required.");

    public static RepositoryException RestrictNoTruth(string member) =>
        Refuse.BadRequest("request.restriction.no-truth", $"Error parsing Json: '{member}' must be true or false.");

    public static RepositoryException PeriodNoObject() =>
        Refuse.BadRequest("request.period.no-object", $"Error parsing Json: an object is expected.");

    public static RepositoryException EmbargoDateUnreadable() =>
        Refuse.BadRequest("request.embargo.date", $"Unable to parse dateAvailable");

    public static RepositoryException RetentionDateMissing() =>
        Refuse.BadRequest("request.retention.date-missing", $"Invalid retention period; no dateUnavailable specified");

    public static RepositoryException RetentionDateNoText() =>
        Refuse.BadRequest("request.retention.date-no-text", $"Invalid retention period; dateUnavailable must be a string");

    public static RepositoryException RetentionDateUnreadable(string? date) =>
        Refuse.BadRequest("request.retention.date", $"Invalid date format for dateUnavailable: {date}");

    public static RepositoryException PeriodReasonNoText() =>
        Refuse.BadRequest("request.period.reason", $"The reason must be a string");

    public static RepositoryException PeriodFilesMissing() =>
        Refuse.BadRequest("request.period.files-missing", $"No fileIds specified");

    public static RepositoryException PeriodFilesNoArray() =>
        Refuse.BadRequest("request.period.files-no-array", $"fileIds must be an array of id strings");

    public static RepositoryException SizeMissing() =>
        Refuse.BadRequest("request.upload.size-missing", $"The query parameter size must be the length of the file in bytes.");

    public static RepositoryException UploadUnnamed() =>
        Refuse.BadRequest(
            "request.upload.unnamed",
            $"The query parameters globalid, storageidentifier and uploadid must name an upload."
        );

    public static RepositoryException PartsUnreadable() =>
        Refuse.BadRequest(
            "request.upload.parts-malformed",
            $"Could not complete multipart upload: the body must be a JSON object with the ETag of each part by its number."
        );

    public static RepositoryException UploadEnded() =>
        Refuse.Rule("request.upload.ended", $"What was put at this address is a file already, or was given up.");

    public static RepositoryException LongerThanAnnounced(long most) =>
        Refuse.TooLarge("request.upload.longer", $"The address takes {most} bytes, as many as were announced.");
}
