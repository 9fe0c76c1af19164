using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Datasets.Types;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>Replaces all metadata and terms of the draft; its files stay.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Version">What the draft is to hold.</param>
/// <param name="SeenAt">When the version the editor saw was last changed; another time than the stored one is refused. Null: no
/// check.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record UpdateDraft(ObjectRef Target, Input<VersionInput> Version, Input<DateTime>? SeenAt = null)
    : ICommand<VersionView>,
        ITargeted;

internal sealed class UpdateDraftHandler(
    RepositoryDb db,
    DraftVersions versions,
    DraftMetadata drafts,
    DraftTerms terms,
    DatasetTypes types,
    VersionInputs inputs
) : IHandlePrepared<UpdateDraft, VersionInput, VersionView>
{
    public async Task<VersionInput> PrepareAsync(UpdateDraft operation, OperationContext context, CancellationToken ct) =>
        await inputs.AcceptAsync(operation.Version, await types.OfferingFewerAsync(db, context.Target.Id, ct), ct);

    public async Task<VersionView> HandleAsync(
        UpdateDraft operation,
        VersionInput input,
        OperationContext context,
        CancellationToken ct
    )
    {
        await versions.MustBeCurrentAsync(operation.SeenAt, context, ct);
        await terms.MustSuitFilesAsync(context.Target.Id, input.Terms, ct);
        return await drafts.ChangeAsync(
            context,
            (_, _, _) => input.Metadata,
            ct,
            draft =>
            {
                draft.Terms = input.Terms;
                draft.VersionNote = input.VersionNote;
            }
        );
    }
}
