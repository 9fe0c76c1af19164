namespace Quire.Repository.Storage.Quotas;

/// <summary>What cleaning the storage of a dataset found.</summary>
/// <param name="Kept">Keys of its files.</param>
/// <param name="Removed">Keys of what belonged to none.</param>
public sealed record CleanedStorage(IReadOnlyList<string> Kept, IReadOnlyList<string> Removed);
