namespace Quire.Repository.Datasets;

/// <summary>Some locks.</summary>
/// <param name="Locks">Those asked for.</param>
/// <param name="Total">How many there are in all that meet what was asked.</param>
public sealed record LockPage(IReadOnlyList<LockView> Locks, int Total);
