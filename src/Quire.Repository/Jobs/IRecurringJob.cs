namespace Quire.Repository.Jobs;

/// <summary>
/// Work that is done again and again by one worker of the installation at a time. It has one row, made at the first start;
/// what fails is tried again, however often it failed.
/// </summary>
public interface IRecurringJob : IJobHandler
{
    /// <summary>Time from the end of one run to the beginning of the next; zero or less switches the work off.</summary>
    TimeSpan Interval { get; }
}
