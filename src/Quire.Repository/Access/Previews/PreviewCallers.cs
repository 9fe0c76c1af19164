using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Access;
using Quire.Repository.Accounts;
using Quire.Repository.Data;
using Quire.Repository.Keeping;

namespace Quire.Repository.Access.Previews;

/// <summary>
/// Tells who a request comes from that has the secret of a link to a draft: nobody in particular, who may look at that dataset.
/// </summary>
public sealed class PreviewCallers(IServiceScopeFactory scopes, KeptValues kept)
{
    /// <summary>Whom the secret makes of a caller; null when it belongs to no link.</summary>
    public async ValueTask<Caller?> ByTokenAsync(string token, CallOrigin origin, CancellationToken ct)
    {
        var key = new LinkKey(ApiTokens.Hash(token));
        if (!kept.TryGet(key, out KnownLink known))
        {
            if (await ReadAsync(token, key, ct) is not { } read)
            {
                return null;
            }

            known = read;
        }

        return new()
        {
            Identifier = AssigneeIds.Preview(known.Dataset),
            Address = origin.Address,
            Credential = Credential.PreviewLink,
            Assignees = [AssigneeIds.Preview(known.Dataset), AssigneeIds.AllUsers],
            IsAnonymized = known.IsAnonymized,
        };
    }

    private async Task<KnownLink?> ReadAsync(string token, LinkKey key, CancellationToken ct)
    {
        var readAt = kept.NewestChange;
        await using var scope = scopes.CreateAsyncScope();
        var link = await scope
            .ServiceProvider.GetRequiredService<RepositoryDb>()
            .PreviewLinks.AsNoTracking()
            .SingleOrDefaultAsync(l => l.Token == token, ct);
        if (link is null)
        {
            return null;
        }

        var known = new KnownLink(link.DatasetId, link.IsAnonymized);
        kept.Keep(key, known, [Shown.Object(link.DatasetId)], readAt, KnownLink.Bytes);
        return known;
    }

    private sealed record LinkKey(string Hash);

    private sealed record KnownLink(long Dataset, bool IsAnonymized)
    {
        public const int Bytes = 100;
    }
}
