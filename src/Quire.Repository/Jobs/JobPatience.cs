namespace Quire.Repository.Jobs;

/// <summary>How long work is tried that failed, where that is not <see cref="JobOptions.MaxAttempts"/>.</summary>
/// <param name="Attempts">Attempts before it is set aside for an administrator.</param>
/// <param name="LongestPause">Pauses double from a second up to this.</param>
public sealed record JobPatience(int Attempts, TimeSpan LongestPause);
