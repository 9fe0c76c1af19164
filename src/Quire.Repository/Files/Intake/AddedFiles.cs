namespace Quire.Repository.Files.Intake;

/// <summary>What adding or replacing gave.</summary>
/// <param name="Files">The new files.</param>
/// <param name="Warnings">What is worth knowing of them, such as the same content being there already.</param>
public sealed record AddedFiles(IReadOnlyList<FileView> Files, IReadOnlyList<UploadWarning> Warnings)
{
    /// <summary>All that is worth knowing as one text; null when there is nothing.</summary>
    public string? Warning => UploadWarning.TextOf(Warnings);
}
