using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access.Limits;
using Quire.Repository.Accounts;
using Quire.Repository.Data;
using Quire.Repository.Files.Download;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Explaining;

/// <summary>
/// Tells why somebody may do something on an object, or may not: everybody about themselves, who manages the permissions of the
/// object and superusers about anybody. Groups of addresses count for oneself alone, as nobody else calls.
/// </summary>
/// <param name="Target">The object.</param>
/// <param name="User">Name of an account or <c>:guest</c>; null for who asks.</param>
/// <param name="Permission">The permission.</param>
[Open("whom it may be asked about depends on who asks, and is checked there")]
public sealed record ExplainPermission(ObjectRef Target, string? User, Permission Permission) : IQuery<Explanation>, ITargeted;

internal sealed class ExplainPermissionHandler(
    RepositoryDb db,
    PermissionEvaluator permissions,
    VisibleObjects visible,
    CallerDirectory callers,
    MembershipPaths paths,
    AssignmentNames names,
    HiddenPlaces places,
    Downloads downloads
) : IHandle<ExplainPermission, Explanation>
{
    public async Task<Explanation> HandleAsync(ExplainPermission operation, OperationContext context, CancellationToken ct)
    {
        var isSelf =
            operation.User is null
            || operation.User.TrimStart('@').Equals(context.Caller.Identifier.TrimStart('@'), IgnoringCase);
        if (!isSelf && !context.May(RoleGiving.ManagingOf(context.Target.Kind)))
        {
            throw AccessErrors.NotPermitted(context.Caller.Identifier);
        }

        var (caller, isClosed) = isSelf ? (context.Caller, false) : await CallerAsync(operation.User!, ct);
        var counting = await permissions.CountingAsync(caller, context.Target, ct);
        var views = await names.OfAsync(counting.Assignments, ct);
        var memberships = await paths.OfAsync(caller, ct);
        var unseen = await places.AmongAsync(
            counting.Assignments.Select(a => a.Object).Append(context.Target),
            context.Caller,
            ct
        );
        var steps = views
            .Select(v => new PermissionStep(
                memberships.To(v.Assignment.Assignee),
                v.Assignment.Role.Alias,
                v.Assignment.Role.Name,
                v.Assignment.Role.Permissions,
                v.Assignment.ObjectId,
                unseen.Contains(v.Assignment.ObjectId) ? NumberOf(v.Assignment.ObjectId) : v.PlaceName,
                v.Assignment.Role.Permissions.HasFlag(operation.Permission)
            ))
            .OrderByDescending(s => s.Gives)
            .ToList();
        return new(
            caller.Identifier,
            context.Target.Id,
            unseen.Contains(context.Target.Id) ? NumberOf(context.Target.Id) : await names.OfObjectAsync(context.Target.Id, ct),
            operation.Permission,
            await VerdictAsync(operation.Permission, caller, isClosed, context, ct),
            counting.Places,
            steps
        );
    }

    private const StringComparison IgnoringCase = StringComparison.OrdinalIgnoreCase;

    private static string NumberOf(long id) => id.ToString(CultureInfo.InvariantCulture);

    private async Task<(Caller Caller, bool IsClosed)> CallerAsync(string user, CancellationToken ct)
    {
        if (user == AssigneeIds.Guest)
        {
            return (await callers.GuestFromAsync(CallOrigin.Unknown, ct), false);
        }

        var key = user.TrimStart('@').ToLowerInvariant();
        var account =
            await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.IdentifierKey == key, ct)
            ?? throw AccessErrors.AssigneeUnknown(user);
        return (await callers.WithGroupsAsync(account, ct), account.DeactivatedAt is not null);
    }

    private async Task<bool> MayHaveAsync(Permission held, long target, CancellationToken ct) =>
        held.HasFlag(Permission.EditDataset)
        || await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Id == target, ct) is not { } file
        || downloads.MayHave(file, held, isPublic: false);

    // The evaluator decides, as for any call; what is said besides is only why.
    private async Task<Verdict> VerdictAsync(
        Permission permission,
        Caller caller,
        bool isClosed,
        OperationContext context,
        CancellationToken ct
    )
    {
        if (isClosed)
        {
            return Verdict.Closed;
        }

        if (caller.IsSuperuser)
        {
            return Verdict.Superuser;
        }

        if (!await visible.ContainAsync(caller, context.Target, ct))
        {
            return Verdict.Limited;
        }

        var held = await permissions.OfAsync(caller, context.Target, ct);
        if (held.HasFlag(permission))
        {
            return permission == Permission.DownloadFile && !await MayHaveAsync(held, context.Target.Id, ct)
                ? Verdict.RetentionOver
                : Verdict.Role;
        }

        if (
            permission == Permission.DownloadFile
            && await downloads.Open(db.Files.Where(f => f.Id == context.Target.Id)).AnyAsync(ct)
        )
        {
            return Verdict.Public;
        }

        return !caller.HasAccount && (await permissions.GivenAsync(caller, context.Target, ct)).HasFlag(permission)
            ? Verdict.NeedsAccount
            : Verdict.NoRole;
    }
}
