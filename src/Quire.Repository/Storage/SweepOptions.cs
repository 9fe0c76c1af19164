namespace Quire.Repository.Storage;

/// <summary>
/// How bytes no row mentions, left by crashes and by direct uploads nobody registered, are found and removed. Section
/// <c>Storage:Sweep</c>.
/// </summary>
public sealed class SweepOptions
{
    /// <summary>How often every store is looked through; zero never. Default one day.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromDays(1);

    /// <summary>
    /// How old bytes must be before they count as left behind; at least an hour. Longer than any upload takes from its first byte
    /// to its row, and how long a direct upload may wait to be registered once its address is dead. Default seven days.
    /// </summary>
    public TimeSpan Grace { get; set; } = TimeSpan.FromDays(7);

    /// <summary>
    /// How long such bytes are kept in the quarantine of their store before they are removed for good; at least a day. Default 30
    /// days.
    /// </summary>
    public TimeSpan Quarantine { get; set; } = TimeSpan.FromDays(30);

    /// <summary>
    /// Goes on also where most of a store is unknown to the database, which otherwise is taken for a wrong database or a wrong
    /// store and left alone. Default false.
    /// </summary>
    public bool EvenMost { get; set; }
}
