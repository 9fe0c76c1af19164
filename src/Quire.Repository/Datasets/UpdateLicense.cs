using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>Puts the draft under a licence or under terms of its own; its terms of access stay.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Terms">A licence, or custom terms with a text; what is said of access in it does not count.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record UpdateLicense(ObjectRef Target, Input<TermsOfUse> Terms) : ICommand, ITargeted;

internal sealed class UpdateLicenseHandler(
    RepositoryDb db,
    DatasetLocks locks,
    DraftVersions drafts,
    LicenseChoices choices,
    GivenTerms given
) : IHandle<UpdateLicense>
{
    public async Task HandleAsync(UpdateLicense operation, OperationContext context, CancellationToken ct)
    {
        var use = await given.OfUseAsync(operation.Terms, ct);
        await locks.MustAllowEditAsync(context, ct);
        var newest = await drafts.NewestAsync(context, ct);
        var terms = (await choices.OfAsync(db, context.Target.Id, ct)).Settle(newest.Terms.WithUseOf(use));
        drafts.Open(context, newest).Terms = terms;
        context.Changed(OutboxKind.Dataset, context.Target.Id);
    }
}
