using CsCheck;
using Quire.Api.Files;
using Quire.Api.Files.Reading;
using Quire.Domain.Errors;

namespace Quire.Api.Tests.Files;

/// <summary>What comes as <c>jsonData</c> with an upload.</summary>
public sealed class FileDescriptionTests
{
    private static readonly Gen<string> Leaf = Pick.Of(
        "null",
        "true",
        "false",
        "\"\"",
        "\"x\"",
        "\"true\"",
        "0",
        "-1",
        "1e99",
        "99999999999999999999",
        "[]",
        "{}",
        "[\"a\"]",
        "[1]",
        "[null]",
        "\"\\ud800\"",
        "\"\\u0000\"",
        "{\"@type\":\"MD5\",\"@value\":\"0\"}",
        "{\"@type\":\"CRC\"}",
        "{\"@type\":1}",
        "{\"@value\":null}"
    );

    private static readonly Gen<string> Name = Pick.Of(
        "label",
        "directoryLabel",
        "description",
        "categories",
        "dataFileTags",
        "restrict",
        "provFreeForm",
        "provFreeform",
        "forceReplace",
        "storageIdentifier",
        "fileName",
        "mimeType",
        "fileSize",
        "fileToReplaceId",
        "checksum",
        "md5Hash",
        "other"
    );

    [Fact]
    public void Any_description_is_read_or_refused() =>
        Gen.OneOf(
                Gen.String,
                Leaf,
                Gen.Select(Name, Leaf)
                    .Array[0, 6]
                    .Select(pairs => $"{{{string.Join(',', pairs.Select(p => $"\"{p.Item1}\":{p.Item2}"))}}}")
            )
            .Sample(
                text =>
                {
                    if (Record.Exception(() => FileDescriptionReader.Read(text)) is { } thrown)
                    {
                        Assert.IsType<RepositoryError.BadRequest>(Assert.IsType<RepositoryException>(thrown).Error);
                    }
                },
                iter: 5000
            );

    [Theory]
    [InlineData("MD5", "MD5")]
    [InlineData("sha1", "SHA-1")]
    [InlineData("SHA-256", "SHA-256")]
    [InlineData("SHA512", "SHA-512")]
    public void Algorithms_are_known_by_each_of_their_spellings(string written, string known) =>
        Assert.Equal(
            known,
            FileDescriptionReader.Read($$$"""{"checksum":{"@type":"{{{written}}}","@value":"0"}}""").ChecksumType
        );

    [Fact]
    public void An_algorithm_nobody_knows_is_refused_with_those_that_are() =>
        Assert.Equal(
            "Exception parsing provided json: the checksum '@type' must be one of MD5, SHA-1, SHA-256, SHA-512, not 'CRC32'.",
            Assert
                .Throws<RepositoryException>(() => FileDescriptionReader.Read("""{"checksum":{"@type":"CRC32","@value":"0"}}"""))
                .Message
        );
}
