using Quire.Domain.Errors;

namespace Quire.Repository.Datasets.Imports;

/// <summary>Refusals about imports from folders of the server.</summary>
internal static class ImportErrors
{
    public static RepositoryException NotConfigured() =>
        Refuse.Unavailable(
            "dataset.import.not-configured",
            $"This installation has no folder for imports. Its administrator names one by Quire:ImportFolder."
        );

    public static RepositoryException FolderAway() =>
        Refuse.Unavailable("dataset.import.folder-away", $"This server does not see the folder for imports just now.");

    public static RepositoryException Unreadable(string file, string why) =>
        Refuse.BadRequest("dataset.import.unreadable", $"The file {file} cannot be read: {why}");

    public static RepositoryException NoFolderNamed() =>
        Refuse.BadRequest("dataset.import.no-folder-named", $"No uploadFolder specified");

    public static RepositoryException FolderNotFound() =>
        Refuse.BadRequest("dataset.import.folder-not-found", $"Upload folder is not a valid directory.");

    public static RepositoryException PathNotFound(string path) =>
        Refuse.BadRequest(
            "dataset.import.path-not-found",
            $"There is no file or folder {path} in the folder for imports, or a link leads to it."
        );

    public static RepositoryException ModeUnsupported(string mode) =>
        Refuse.BadRequest("dataset.import.mode-unsupported", $"Import mode: {mode} is not currently supported.");

    public static RepositoryException TooManyFiles(int most) =>
        Refuse.BadRequest("dataset.import.too-many-files", $"More than {most} files cannot be imported at once.");

    public static RepositoryException Running(long execution) =>
        Refuse.Conflict("dataset.import.running", $"The import {execution} has not ended yet.");

    public static RepositoryException MovedOn() =>
        Refuse.Conflict("dataset.import.moved-on", $"Somebody else goes on with this import.");

    public static RepositoryException NotFound(string execution) =>
        Refuse.NotFound("dataset.import.not-found", $"There is no import with number {execution}.");
}
