using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>Replaces the terms of access of the draft; its licence or terms of use stay.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Terms">The terms of access; what is said of use in it does not count.</param>
/// <param name="SeenAt">When the version the editor saw was last changed; another time than the stored one is refused. Null: no
/// check.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record UpdateAccessTerms(ObjectRef Target, Input<TermsOfUse> Terms, Input<DateTime>? SeenAt = null)
    : ICommand<VersionView>,
        ITargeted;

internal sealed class UpdateAccessTermsHandler(
    DatasetLocks locks,
    DraftVersions drafts,
    DraftTerms terms,
    GivenTerms given,
    DatasetViews views
) : IHandle<UpdateAccessTerms, VersionView>
{
    public async Task<VersionView> HandleAsync(UpdateAccessTerms operation, OperationContext context, CancellationToken ct)
    {
        await drafts.MustBeCurrentAsync(operation.SeenAt, context, ct);
        var access = await given.OfAccessAsync(operation.Terms, ct);
        await locks.MustAllowEditAsync(context, ct);
        await terms.MustSuitFilesAsync(context.Target.Id, access, ct);
        var draft = await drafts.OpenAsync(context, ct);
        draft.Terms = draft.Terms.WithAccessOf(access);
        context.Changed(OutboxKind.Dataset, context.Target.Id);
        return await views.OfAsync(draft, drafts: true, ct) with { Held = context.Permissions };
    }
}
