namespace Quire.Client;

/// <summary>What became of a file of a folder.</summary>
/// <param name="Item">The file and what was to be done.</param>
/// <param name="Error">Why it failed; null when it did not.</param>
/// <param name="Warning">What the server noticed.</param>
public sealed record FolderOutcome(FolderItem Item, Exception? Error, string? Warning = null)
{
    /// <summary>Whether it was done, or needed nothing.</summary>
    public bool Succeeded => Error is null && Item.Action != FolderAction.Refuse;
}
