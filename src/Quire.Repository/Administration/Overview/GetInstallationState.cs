using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Installation;
using Quire.Repository.Mail;
using Quire.Repository.Operations;

namespace Quire.Repository.Administration.Overview;

/// <summary>Tells how the installation does, in numbers.</summary>
[RequiresSuperuser]
public sealed record GetInstallationState : IQuery<InstallationState>;

internal sealed class GetInstallationStateHandler(
    RepositoryDb db,
    IOptions<MailOptions> mail,
    IOptions<InstallationOptions> installation
) : IHandle<GetInstallationState, InstallationState>
{
    public async Task<InstallationState> HandleAsync(
        GetInstallationState operation,
        OperationContext context,
        CancellationToken ct
    ) =>
        new(
            await db.Accounts.LongCountAsync(a => a.DeactivatedAt == null, ct),
            await db.Objects.LongCountAsync(o => o.Kind == ObjectKind.Dataset, ct),
            await db.Jobs.LongCountAsync(j => j.State != JobState.Dead && j.Recurring == null, ct),
            await db.Jobs.LongCountAsync(j => j.State == JobState.Dead, ct),
            await db.Locks.LongCountAsync(l => l.LeaseUntil == null || l.LeaseUntil > context.Now, ct)
        )
        {
            MailFolder = MailSender.HasServer(mail.Value) ? null : FolderMailSender.FolderOf(installation.Value),
        };
}
