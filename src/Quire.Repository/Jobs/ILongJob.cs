namespace Quire.Repository.Jobs;

/// <summary>
/// Work that may take hours. It has a place of its own in each process, so that the short work others wait for is never behind it.
/// </summary>
public interface ILongJob : IJobHandler;
