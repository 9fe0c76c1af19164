using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Metadata;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>Adds fields and terms to the draft or replaces them, making a draft if needed.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Edit">The fields and terms.</param>
/// <param name="Replace">Replace what is there instead of adding to it.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record EditSemanticMetadata(ObjectRef Target, Input<SemanticEdit> Edit, bool Replace)
    : ICommand<SemanticEdited>,
        ITargeted;

internal sealed class EditSemanticMetadataHandler(
    RepositoryDb db,
    DraftVersions versions,
    DraftMetadata drafts,
    DraftTerms suited,
    LicenseChoices licenses
) : IHandle<EditSemanticMetadata, SemanticEdited>
{
    public async Task<SemanticEdited> HandleAsync(EditSemanticMetadata operation, OperationContext context, CancellationToken ct)
    {
        var edit = operation.Edit.Value;
        MetadataShape.MustFit(edit.Fields);
        var newest = await versions.NewestAsync(context, ct);
        var terms = TermsEditing.Apply(newest.Terms, edit.Terms, operation.Replace) with
        {
            FileAccessRequest = edit.FileAccessRequest ?? newest.Terms.FileAccessRequest,
        };
        var changed = terms != newest.Terms;
        if (changed)
        {
            // The licence it is under stays, also when its type has ceased to offer it.
            var isKept = terms.LicenseId is not null && terms.LicenseId == newest.Terms.LicenseId;
            var choice = isKept ? await licenses.GetAsync(ct) : await licenses.OfAsync(db, context.Target.Id, ct);
            terms = choice.Settle(terms);
            await suited.MustSuitFilesAsync(context.Target.Id, terms, ct);
        }

        await drafts.ChangeAsync(
            context,
            (document, schema, demands) => MetadataEditing.Apply(document, edit.Fields, schema, demands, operation.Replace),
            ct,
            draft => draft.Terms = changed ? terms : draft.Terms
        );
        return new(newest.State != VersionState.Draft, context.Now);
    }
}
