using Quire.Repository.Files;

namespace Quire.Web.Depositing.Files;

/// <summary>A file of a draft that is to be replaced.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Stored">The file, as it is stored.</param>
/// <param name="Fields">What is said of the one in its place.</param>
public sealed record ReplaceShown(EditedDataset Dataset, FileView Stored, ReplaceFields Fields)
{
    /// <summary>What was wrong; null for nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether it was refused because it is of another type.</summary>
    public bool IsOtherType { get; init; }
}
