namespace Quire.Repository.Files.Intake;

/// <summary>What adding or replacing gave.</summary>
/// <param name="Files">The new files.</param>
/// <param name="Warning">Something worth knowing, such as the same content being there already; null when there is
/// nothing.</param>
public sealed record AddedFiles(IReadOnlyList<FileView> Files, string? Warning)
{
    /// <summary>Name of a file that was there with the same content as a new one; null for none.</summary>
    public string? Duplicate { get; init; }
}
