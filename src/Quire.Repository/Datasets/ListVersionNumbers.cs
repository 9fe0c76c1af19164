using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>
/// What the newest versions of a dataset are called, newest first, and nothing of what is in them. Withdrawn ones are listed for
/// those who may edit.
/// </summary>
/// <param name="Target">The dataset.</param>
/// <param name="Limit">How many at most.</param>
[Open("What a caller may not see is left out; nothing visible is an empty list.")]
public sealed record ListVersionNumbers(ObjectRef Target, int Limit) : IQuery<IReadOnlyList<ListedVersion>>, ITargeted;

/// <summary>A version by what it is called.</summary>
/// <param name="Id">The version.</param>
/// <param name="State">What became of it.</param>
/// <param name="Number">Its number; null for a draft.</param>
/// <param name="At">When it was released, or changed last while it is not.</param>
public sealed record ListedVersion(long Id, VersionState State, VersionNumber? Number, DateTime At);

internal sealed class ListVersionNumbersHandler(RepositoryDb db) : IHandle<ListVersionNumbers, IReadOnlyList<ListedVersion>>
{
    public async Task<IReadOnlyList<ListedVersion>> HandleAsync(
        ListVersionNumbers operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var withdrawn = VersionsMeant.WithdrawnForEditors(true, context);
        var found = await VersionsMeant
            .Of(new VersionSelector.Latest(), context, withdrawn)
            .Among(db.Versions.AsNoTracking().NewestOf(context.Target.Id))
            .Take(Math.Max(operation.Limit, 0))
            .Select(v => new
            {
                v.Id,
                v.State,
                v.Major,
                v.Minor,
                At = v.ReleasedAt ?? v.UpdatedAt,
            })
            .ToListAsync(ct);
        return
        [
            .. found.Select(v => new ListedVersion(
                v.Id,
                v.State,
                v.Major is { } major && v.State != VersionState.Draft ? new(major, v.Minor ?? 0) : null,
                v.At
            )),
        ];
    }
}
