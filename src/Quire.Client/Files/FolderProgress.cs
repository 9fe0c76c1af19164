namespace Quire.Client;

/// <summary>News of one file of a folder on its way.</summary>
/// <param name="Item">The file.</param>
/// <param name="Bytes">Bytes moved so far.</param>
/// <param name="Outcome">What became of it; null while it moves.</param>
public sealed record FolderProgress(FolderItem Item, long Bytes, FolderOutcome? Outcome);
