namespace Quire.Repository.Storage.Identity;

/// <summary>What a store was found to be.</summary>
/// <param name="Status">How it stands to the database.</param>
/// <param name="Observed">What was seen of it.</param>
/// <param name="Reason">What was found, for whoever has to do something about it; empty where nobody has.</param>
internal sealed record StoreCheckResult(StoreStatus Status, StoreObservation Observed, string Reason = "");
