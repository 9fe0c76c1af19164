using Quire.Domain.Errors;

namespace Quire.Api.Metadata.Reading;

/// <summary>Refusals of archives of texts in languages.</summary>
internal static class TextsReadingErrors
{
    public static RepositoryException NoZip() =>
        Refuse.BadRequest("reading.texts.no-zip", $"The body is no zip file that can be read.");

    public static RepositoryException Empty() => Refuse.BadRequest("reading.texts.empty", $"The zip file has no files in it.");

    public static RepositoryException IllegalPath() =>
        Refuse.BadRequest("reading.texts.path", $"The zip file includes an illegal file path");

    public static RepositoryException TooManyFiles(int limit) =>
        Refuse.BadRequest("reading.texts.too-many", $"The zip file has more than {limit} files in it.");

    public static RepositoryException NoTexts(string file) =>
        Refuse.BadRequest(
            "reading.texts.name",
            $"The zip file has '{file}' in it; files of texts are called by a block and a language, as citation_de.properties is."
        );

    public static RepositoryException TooLong(string file, int limit, int together) =>
        Refuse.BadRequest(
            "reading.texts.too-long",
            $"'{file}' is too long: a file may have {limit} bytes, and all of them together {together}."
        );

    public static RepositoryException NotUtf8(string file) =>
        Refuse.BadRequest("reading.texts.encoding", $"'{file}' is not written in UTF-8.");

    public static RepositoryException Malformed(string file, string problem) =>
        Refuse.BadRequest("reading.texts.malformed", $"'{file}' cannot be read: {problem}.");
}
