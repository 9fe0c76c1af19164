namespace Quire.Repository.Datasets.Deposits;

/// <summary>Some datasets of a collection.</summary>
/// <param name="Alias">Alias of the collection.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsPublished">Whether it is public.</param>
/// <param name="Datasets">Those the caller may edit.</param>
/// <param name="Next">What to go on after; null when there is nothing more.</param>
public sealed record DepositPage(
    string Alias,
    string Name,
    bool IsPublished,
    IReadOnlyList<DepositedDataset> Datasets,
    long? Next
);
