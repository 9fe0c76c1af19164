namespace Quire.Repository.Files.Intake;

/// <summary>Something worth knowing of how a file was taken, which kept nothing out.</summary>
/// <param name="Code">Its stable name, such as <c>file.upload.same-content</c>.</param>
/// <param name="Text">What the API says of it.</param>
/// <param name="Values">What texts in other languages speak of, by name.</param>
public sealed record UploadWarning(string Code, string Text, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>Several of them as one text; null for none.</summary>
    public static string? TextOf(IEnumerable<UploadWarning> warnings) =>
        string.Join(' ', warnings.Select(w => w.Text)) is { Length: > 0 } text ? text : null;
}
