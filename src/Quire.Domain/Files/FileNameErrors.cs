using Quire.Domain.Errors;

namespace Quire.Domain.Files;

/// <summary>Refusals about what people write of files: names, folders, descriptions.</summary>
internal static class FileNameErrors
{
    public static RepositoryException UploadNameTooLong(int length, int max) =>
        Refuse.BadRequest(
            "file.upload-name.too-long",
            $"The name of the uploaded file has {length} characters; at most {max} are taken. Rename the file and upload it "
                + $"again."
        );

    public static RepositoryException NameMissing() => Refuse.BadRequest("file.name.missing", $"File Name is required.");

    public static RepositoryException NameTooLong(int max) =>
        Refuse.BadRequest("file.name.too-long", $"File Name must be at most {max} characters.");

    public static RepositoryException NameForbidden(string character, int place) =>
        Refuse.BadRequest(
            "file.name.forbidden-character",
            $"File Name cannot contain any of the following characters:  / : * ? \" < > | ; # \\ . Remove {character} (character "
                + $"{place})."
        );

    public static RepositoryException NameLeadsElsewhere(string name) =>
        Refuse.BadRequest("file.name.leads-elsewhere", $"File Name cannot be {name}, which stands for a folder.");

    public static RepositoryException FolderTooLong(int max) =>
        Refuse.BadRequest("file.folder.too-long", $"Directory Name must be at most {max} characters.");

    public static RepositoryException FolderForbidden(string character, int place) =>
        Refuse.BadRequest(
            "file.folder.forbidden-character",
            $"Directory Name cannot contain invalid characters. Remove {character} (character {place}). Valid characters are letters, "
                + $"digits, ' ' (white space) and _ - . ( ) [ ] = , @ + ~ ! '; folders are parted by / or \\."
        );

    public static RepositoryException FolderUpwards() =>
        Refuse.BadRequest(
            "file.folder.leads-elsewhere",
            $"Directory Name cannot contain the step .., which leads out of the dataset."
        );

    public static RepositoryException InvisibleCharacter(string what, string character, int place) =>
        Refuse.BadRequest(
            "file.text.invisible-character",
            $"{what} cannot contain control characters or invisible characters that change how it reads. Remove "
                + $"U+{character} (character {place})."
        );

    public static RepositoryException DescriptionTooLong(int max, int length) =>
        Refuse.BadRequest(
            "file.description.too-long",
            $"The description of a file must be at most {max} characters; this one has {length}."
        );
}
