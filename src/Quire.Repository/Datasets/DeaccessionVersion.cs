using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Operations;
using Quire.Repository.Publishing;

namespace Quire.Repository.Datasets;

/// <summary>Withdraws a released version: it keeps its number and says why it is gone.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Version">A number or <c>:latest-published</c>.</param>
/// <param name="Reason">Why.</param>
/// <param name="ForwardUrl">Where to go instead; null for nowhere.</param>
[Requires(Permission.PublishDataset)]
[RequiresAccount]
public sealed record DeaccessionVersion(ObjectRef Target, string Version, string Reason, string? ForwardUrl = null)
    : ICommand,
        ITargeted
{
    /// <summary>The longest reason, in characters: what servers of the same API take.</summary>
    public const int LongestReason = 1000;

    /// <summary>The longest address to go to instead, in characters.</summary>
    public const int LongestForwardUrl = 2000;
}

internal sealed class DeaccessionVersionHandler(RepositoryDb db, VersionFinder finder, DatasetLocks locks, ReleaseSteps steps)
    : IHandle<DeaccessionVersion>
{
    public async Task HandleAsync(DeaccessionVersion operation, OperationContext context, CancellationToken ct)
    {
        var selector = VersionSelector.Parse(operation.Version);
        if (selector is VersionSelector.Draft or VersionSelector.Latest)
        {
            throw DatasetErrors.NotWithdrawable();
        }

        if (string.IsNullOrWhiteSpace(operation.Reason))
        {
            throw DatasetErrors.ReasonMissing();
        }

        var length = operation.Reason.EnumerateRunes().Count();
        if (length > DeaccessionVersion.LongestReason)
        {
            throw DatasetErrors.ReasonTooLong(length, DeaccessionVersion.LongestReason);
        }

        if (operation.ForwardUrl is { Length: > DeaccessionVersion.LongestForwardUrl })
        {
            throw DatasetErrors.ForwardAddressTooLong(DeaccessionVersion.LongestForwardUrl);
        }

        if (
            operation.ForwardUrl is { } url
            && (!Uri.TryCreate(url, UriKind.Absolute, out var target) || target.Scheme is not ("http" or "https"))
        )
        {
            throw DatasetErrors.ForwardAddress(url);
        }

        await locks.MustAllowEditAsync(context, ct);
        var found = await finder.FindAsync(selector, operation.Version, context, includeDeaccessioned: false, ct);
        var version = await db.Versions.Include(v => v.Dataset).ThenInclude(d => d.Object).SingleAsync(v => v.Id == found.Id, ct);
        version.State = VersionState.Deaccessioned;
        (version.DeaccessionNote, version.DeaccessionLink, version.UpdatedAt) = (
            operation.Reason,
            operation.ForwardUrl,
            context.Now
        );
        version.Revision++;
        version.Dataset.Revision++;
        context.AuditDetails = version.Number.ToString();
        await steps.RunAsync(Release.Of(ReleaseEvents.Withdrawn, version), context, ct);
    }
}
