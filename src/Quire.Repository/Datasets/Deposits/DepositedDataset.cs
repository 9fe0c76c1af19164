using Quire.Domain.Identifiers;

namespace Quire.Repository.Datasets.Deposits;

/// <summary>A dataset in the feed of a collection.</summary>
/// <param name="Pid">Its identifier.</param>
/// <param name="Title">Title of its newest version.</param>
/// <param name="UpdatedAt">When that was last changed.</param>
public sealed record DepositedDataset(PersistentId Pid, string Title, DateTime UpdatedAt);
