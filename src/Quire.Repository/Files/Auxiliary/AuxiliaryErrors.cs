using Quire.Domain.Errors;

namespace Quire.Repository.Files.Auxiliary;

/// <summary>Refusals of auxiliary files.</summary>
internal static class AuxiliaryErrors
{
    public static RepositoryException NoneOf(long file) =>
        Refuse.NotFound("file.auxiliary.none", $"The file {file} has no auxiliary files.");

    public static RepositoryException NoneOfOrigin(long file, string origin) =>
        Refuse.NotFound("file.auxiliary.none-of-origin", $"The file {file} has no auxiliary files made by {origin}.");

    public static RepositoryException NotFound(long file, string tag, string version) =>
        Refuse.NotFound("file.auxiliary.not-found", $"The file {file} has no auxiliary file {tag} of the version {version}.");

    public static RepositoryException Taken(string tag, string version) =>
        Refuse.Conflict("file.auxiliary.taken", $"There is an auxiliary file {tag} of the version {version} already.");

    public static RepositoryException TooMany(long file, int limit) =>
        Refuse.BadRequest("file.auxiliary.too-many", $"The file {file} has {limit} auxiliary files, and may have no more.");

    public static RepositoryException NoFile() =>
        Refuse.BadRequest("file.auxiliary.no-file", $"The form must have a part 'file' with the bytes, and no more than one.");

    public static RepositoryException TooLong(string what, int limit) =>
        Refuse.BadRequest("file.auxiliary.too-long", $"'{what}' may have {limit} characters.");
}
