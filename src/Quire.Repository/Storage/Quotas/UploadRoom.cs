namespace Quire.Repository.Storage.Quotas;

/// <summary>What can still be added to a dataset.</summary>
/// <param name="Bytes">Bytes left of the quota that leaves the least; null where none is set.</param>
/// <param name="Files">Files left; null without a limit.</param>
public sealed record UploadRoom(long? Bytes, int? Files);
