using System.Collections.Frozen;

namespace Quire.Repository.Jobs;

/// <summary>The kinds of jobs this program does.</summary>
internal sealed class JobKinds(IEnumerable<RegisteredJob> jobs)
{
    private readonly FrozenDictionary<string, RegisteredJob> _jobs = jobs.ToFrozenDictionary(j => j.Kind, StringComparer.Ordinal);

    public IReadOnlyList<string> All => _jobs.Keys;

    public IReadOnlyList<string> In(JobLane lane) => [.. _jobs.Values.Where(j => j.Lane == lane).Select(j => j.Kind)];

    public RegisteredJob Of(JobRun run) => _jobs[run.Kind];

    /// <summary>How often a kind is tried.</summary>
    public int AttemptsOf(string kind, JobOptions options) =>
        _jobs.GetValueOrDefault(kind)?.Patience?.Attempts ?? options.MaxAttempts;

    /// <summary>The lane of a kind; false for one this program does not do.</summary>
    public bool TryLaneOf(string kind, out JobLane lane)
    {
        var known = _jobs.TryGetValue(kind, out var job);
        lane = known ? job!.Lane : default;
        return known;
    }
}
