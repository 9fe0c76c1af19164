using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Accounts;
using Quire.Repository.Data;
using Quire.Repository.Metadata;
using Quire.Repository.Operations;
using Quire.Repository.Search.Found;
using Quire.Repository.Search.Index;

namespace Quire.Repository.Search.Own;

/// <summary>
/// Finds the collections, datasets and files somebody holds roles on, given to them or to a group they belong to, through the
/// index.
/// </summary>
[RequiresAccount]
public sealed record FindOwnData(OwnDataRequest Request) : IQuery<OwnDataAnswer>;

internal sealed class FindOwnDataHandler(
    RepositoryDb db,
    ISearchIndex index,
    SchemaCache schemas,
    OwnPlaces places,
    Groups groups,
    FoundItems items,
    CallersReaders readers
) : IHandle<FindOwnData, OwnDataAnswer>
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    public async Task<OwnDataAnswer> HandleAsync(FindOwnData operation, OperationContext context, CancellationToken ct)
    {
        var request = operation.Request;
        if (request.Roles.Count == 0)
        {
            throw OwnDataErrors.NoRole();
        }

        if (request.Kinds.Count == 0)
        {
            throw OwnDataErrors.NoKind();
        }

        if (index.NeedsRebuild)
        {
            throw SearchErrors.BeingBuilt(RetryAfter);
        }

        var other = context.Caller.IsSuperuser && !string.IsNullOrEmpty(request.Account) ? request.Account.TrimStart('@') : null;
        var whose = other is null ? context.Caller : await CallerAsync(other, ct);
        var given = await places.GivenAsync(whose, request.Roles, ct);
        var (documents, parents) = await places.OfAsync([.. given.Keys], request.Kinds.Contains(SearchKind.File), ct);
        var results = await index.SearchAsync(
            new()
            {
                Readers = await readers.OfAsync(whose, ct),
                Schema = SearchSchema.From(await schemas.GetAsync(ct)),
                Text = request.Text,
                Filters = request.Filters,
                Kinds = request.Kinds,
                Within = new(documents, parents),
                PublicationStatuses = request.Statuses,
                Order = request.Order,
                Start = (request.Page - 1) * OwnDataRequest.PerPage,
                PerPage = OwnDataRequest.PerPage,
                Facets = [SearchFields.PublicationStatus],
                CountKinds = true,
            },
            ct
        );
        var found = await items.OfAsync(results.Hits, whose, ct);
        var roles = request.Roles;
        return new(
            results,
            found,
            await HeldAsync(found, given, ct),
            await db.Roles.AsNoTracking().Where(r => roles.Contains(r.Id)).OrderBy(r => r.Id).ToListAsync(ct),
            other
        );
    }

    private async Task<Caller> CallerAsync(string identifier, CancellationToken ct)
    {
        var key = identifier.ToLowerInvariant();
        var account =
            await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.IdentifierKey == key, ct)
            ?? throw OwnDataErrors.AccountUnknown(identifier);
        var caller = CallerDirectory.Of(account, address: null);
        return caller with { Assignees = caller.Assignees.AddRange(await groups.OfAccountAsync(account.Id, ct)) };
    }

    // On the object itself, or the nearest thing above it that roles were given for.
    private async Task<IReadOnlyDictionary<long, IReadOnlyList<string>>> HeldAsync(
        IReadOnlyList<FoundItem> found,
        IReadOnlyDictionary<long, IReadOnlyList<string>> given,
        CancellationToken ct
    )
    {
        var ids = found.Select(f => f.Hit.EntityId).Distinct().ToList();
        var objects = await db.Objects.AsNoTracking().Where(o => ids.Contains(o.Id)).ToListAsync(ct);
        return objects.ToDictionary(
            o => o.Id,
            o =>
                o.AncestorIds.Append(o.Id).Reverse().Select(id => given.GetValueOrDefault(id)).FirstOrDefault(r => r is not null)
                ?? []
        );
    }
}
