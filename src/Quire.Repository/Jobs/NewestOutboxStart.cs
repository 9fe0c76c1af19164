using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;

namespace Quire.Repository.Jobs;

/// <summary>Begins with what comes after the start: right for followers that hold nothing from before.</summary>
public sealed class NewestOutboxStart(IServiceScopeFactory scopes) : IOutboxStart
{
    public async Task<long> SequenceAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RepositoryDb>().Outbox.MaxAsync(o => (long?)o.Sequence, ct) ?? 0;
    }
}
