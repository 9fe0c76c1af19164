using Quire.Domain.Errors;

namespace Quire.Repository.Files;

/// <summary>Refusals about files and what a draft says of them.</summary>
internal static class FileErrors
{
    public static RepositoryException NotListed() =>
        Refuse.Rule("file.version.not-listed", $"The file is not part of the current version of the dataset.");

    public static RepositoryException NotInVersion(long file, string version) =>
        Refuse.NotFound("file.version.not-described", $"The version {version} of the dataset has no file {file}.");

    public static RepositoryException NotListedToDescribe() =>
        Refuse.BadRequest("file.description.not-listed", $"The file is not part of the current version of the dataset.");

    public static RepositoryException Replaced() =>
        Refuse.BadRequest(
            "file.description.replaced",
            $"The file was replaced and cannot be described any more. Describe the one that replaced it."
        );

    public static RepositoryException DescribedTwice() =>
        Refuse.BadRequest("file.descriptions.twice", $"A file is described twice, or is none.");

    public static RepositoryException SomeNotListedToDescribe(string files) =>
        Refuse.BadRequest("file.descriptions.not-listed", $"The newest version does not list the files {files}.");

    public static RepositoryException RestrictedAlready(long file, string state) =>
        Refuse.BadRequest("file.descriptions.restricted-already", $"The file {file} is {state} already.");

    public static RepositoryException FolderNotFound(string folder) =>
        Refuse.NotFound("file.folder.not-found", $"Folder {folder} does not exist");

    public static RepositoryException PathTaken(string path) =>
        Refuse.BadRequest("file.path.taken", $"Filename already exists at {path}");

    public static RepositoryException AlreadyRestricted(string file) =>
        Refuse.Rule("file.restriction.already-on", $"File {file} is already restricted");

    public static RepositoryException AlreadyOpen(string file) =>
        Refuse.Rule("file.restriction.already-off", $"File {file} is already unrestricted");

    public static RepositoryException NoRestrictionsHere() =>
        Refuse.Rule("file.restriction.public-installation", $"Restricting files is not permitted on a public installation.");

    public static RepositoryException NoRestrictedUploadsHere() =>
        Refuse.BadRequest("file.upload.public-installation", $"Restricting files is not permitted on a public installation.");

    public static RepositoryException UnknownTag(string tag, IEnumerable<string> tags) =>
        Refuse.BadRequest("file.tag.unknown", $"'{tag}' is no tag of tabular files. Use one of {tags}.");

    public static RepositoryException NoneFound() =>
        Refuse.BadRequest("file.deletion.none-found", $"No files found with the provided IDs.");

    public static RepositoryException SomeNotListed() =>
        Refuse.BadRequest(
            "file.deletion.some-not-listed",
            $"Some files listed are not present in the latest dataset version and cannot be deleted."
        );

    public static RepositoryException SameContent() =>
        Refuse.BadRequest("file.replacement.same-content", $"The new file has the content of the old one.");

    public static RepositoryException OtherType(string old, string replacement) =>
        Refuse.BadRequest(
            "file.replacement.other-type",
            $"The old file is a {old}, the new one a {replacement}. Say forceReplace if that is meant."
        );

    public static RepositoryException ReplacedNotListed() =>
        Refuse.BadRequest(
            "file.replacement.not-listed",
            $"The file to be replaced is not part of the current version of the dataset."
        );

    public static RepositoryException SeveralForOne() =>
        Refuse.BadRequest("file.replacement.several", $"A file is replaced by one file, not by those of an archive.");

    public static RepositoryException StatusUnknown(string status) =>
        Refuse.BadRequest("file.filter.access-status", $"Invalid access status: {status}");
}
