namespace Quire.Client;

/// <summary>A name in a folder on disk.</summary>
/// <param name="Path">Path in the folder, levels separated by <c>/</c>.</param>
/// <param name="Instead">What is done instead of moving it, when it is no file that can be moved.</param>
/// <param name="Reason">Why it is no such file; null when it is one.</param>
internal sealed record LocalEntry(string Path, FolderAction Instead, string? Reason)
{
    public bool IsFile => Reason is null;
}
