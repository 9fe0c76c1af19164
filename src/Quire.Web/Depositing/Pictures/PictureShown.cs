namespace Quire.Web.Depositing.Pictures;

/// <summary>The picture of a dataset, to be changed.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="HasPicture">Whether it has one.</param>
/// <param name="Files">Ids of files whose pictures can be chosen.</param>
/// <param name="Chosen">Id of the file whose picture it is; null for another one or none.</param>
public sealed record PictureShown(EditedDataset Dataset, bool HasPicture, IReadOnlyList<long> Files, long? Chosen)
{
    /// <summary>What was wrong; null for nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>What was done just now, by its name; null for nothing.</summary>
    public string? Done { get; init; }
}
