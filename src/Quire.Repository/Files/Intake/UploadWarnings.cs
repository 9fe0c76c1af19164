using Quire.Domain.Errors;
using Quire.Repository.Files.Describing;

namespace Quire.Repository.Files.Intake;

/// <summary>What uploads are told of that were taken.</summary>
internal static class UploadWarnings
{
    /// <summary>Another file has the same bytes. The words clients know, with the blank at their end.</summary>
    public static UploadWarning SameContent(string label) =>
        Of("file.upload.same-content", $"This file has the same content as {label} that is in the dataset. ");

    /// <summary>An archive did not become its files.</summary>
    public static UploadWarning KeptPacked(string archive, string member) =>
        Of(
            "file.upload.kept-packed",
            $"The archive {archive} was kept packed: its member {member} is compressed in a way that is not unpacked here, or is damaged."
        );

    /// <summary>A file was sent under another name; null where it has that, or one given on purpose.</summary>
    public static UploadWarning? Renamed(NewFile file, FileDescription said, string label) =>
        file.IsRenamed && said.Label is null
            ? Of("file.upload.renamed", $"The file was given the name {label}, as its own has characters that cannot be kept.")
            : null;

    private static UploadWarning Of(string code, ErrorSentence sentence) => new(code, sentence.Text, sentence.Values);
}
