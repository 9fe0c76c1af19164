namespace Quire.Repository.Jobs;

/// <summary>How background work is done. Section <c>Jobs</c>.</summary>
public sealed class JobOptions
{
    /// <summary>
    /// Jobs run at once in this process, as many more that wait for services elsewhere, as many that tell registries of
    /// identifiers, as many that finish publications, one more that may take hours, one that reads stored bytes again, two that
    /// make small pictures, two that read tables, and two that take in folders. Default 2.
    /// </summary>
    public int Workers { get; set; } = 2;

    /// <summary>
    /// How often to look for work of other replicas that nobody told of, such as that of one that died. Not looked for where one
    /// process has the database to itself. Default 5 seconds.
    /// </summary>
    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long a claim lasts unless renewed; a killed worker's jobs are taken over after it. Default 30 seconds.
    /// </summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Attempts before a job is set aside for an administrator. Default 10.</summary>
    public int MaxAttempts { get; set; } = 10;

    /// <summary>
    /// How long changes are kept for followers to hear of; at least an hour. A replica that was away for longer builds its search
    /// index anew when it comes back. Default 30 days.
    /// </summary>
    public TimeSpan OutboxRetention { get; set; } = TimeSpan.FromDays(30);

    /// <summary>
    /// How long is kept what came of imports of folders, counted from their end; at least an hour. Default a year.
    /// </summary>
    public TimeSpan ImportRetention { get; set; } = TimeSpan.FromDays(365);
}
