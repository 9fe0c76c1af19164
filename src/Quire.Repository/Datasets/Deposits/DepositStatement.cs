using Quire.Repository.Data.Datasets;
using Quire.Repository.Datasets;

namespace Quire.Repository.Datasets.Deposits;

/// <summary>What a depositor is told of a dataset.</summary>
/// <param name="Version">Its newest version.</param>
/// <param name="IsMinorUpdate">Whether it lists the same files as the version before, so that it may be a minor one.</param>
/// <param name="Locks">Locks in force, oldest first.</param>
public sealed record DepositStatement(VersionView Version, bool IsMinorUpdate, IReadOnlyList<DatasetLockRecord> Locks);
