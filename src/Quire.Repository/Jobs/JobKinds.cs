using System.Collections.Frozen;
using Microsoft.Extensions.DependencyInjection;

namespace Quire.Repository.Jobs;

/// <summary>The kinds of jobs this program does, and which workers do them; found when first asked for.</summary>
internal sealed class JobKinds(IServiceScopeFactory scopes)
{
    private readonly Lazy<FrozenDictionary<string, JobLane>> _lanes = new(() =>
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetServices<IJobHandler>().ToFrozenDictionary(h => h.Kind, h => h.Lane, StringComparer.Ordinal);
    });

    public IReadOnlyList<string> All => _lanes.Value.Keys;

    public IReadOnlyList<string> Of(JobLane lane) => [.. _lanes.Value.Where(k => k.Value == lane).Select(k => k.Key)];

    /// <summary>The lane of a kind; false for one this program does not do.</summary>
    public bool TryLaneOf(string kind, out JobLane lane) => _lanes.Value.TryGetValue(kind, out lane);
}
