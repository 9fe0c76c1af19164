using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Metadata;
using Quire.Repository.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>
/// Removes values of fields and terms from the draft, making a draft if needed. A licence that is removed gives way to the
/// installation's default.
/// </summary>
/// <param name="Target">The dataset.</param>
/// <param name="Unwanted">Fields and terms with the values to remove.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record DeleteSemanticMetadata(ObjectRef Target, Input<SemanticEdit> Unwanted) : ICommand<SemanticEdited>, ITargeted;

internal sealed class DeleteSemanticMetadataHandler(
    DraftVersions versions,
    DraftMetadata drafts,
    DraftTerms suited,
    Licenses licenses
) : IHandle<DeleteSemanticMetadata, SemanticEdited>
{
    public async Task<SemanticEdited> HandleAsync(
        DeleteSemanticMetadata operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var unwanted = operation.Unwanted.Value;
        var newest = await versions.NewestAsync(context, ct);
        var terms = await WithoutAsync(newest.Terms, unwanted, ct);
        await suited.MustSuitFilesAsync(context.Target.Id, terms, ct);
        await drafts.ChangeAsync(
            context,
            (document, schema, _) => MetadataEditing.Delete(document, unwanted.Fields, schema),
            ct,
            draft => draft.Terms = terms
        );
        return new(newest.State != VersionState.Draft, context.Now);
    }

    private async Task<TermsOfUse> WithoutAsync(TermsOfUse terms, SemanticEdit unwanted, CancellationToken ct)
    {
        var left = TermsEditing.Remove(terms, unwanted.Terms);
        if (unwanted.FileAccessRequest is { } request)
        {
            left =
                left.FileAccessRequest == request
                    ? left with
                    {
                        FileAccessRequest = false,
                    }
                    : throw DatasetErrors.TermNotThere("fileRequestAccess");
        }

        if (unwanted.Terms.LicenseId is not { } license)
        {
            return left;
        }

        return left.LicenseId == license
            ? left with
            {
                LicenseId = (await licenses.DefaultAsync(ct))?.Id,
            }
            : throw DatasetErrors.TermNotThere("license");
    }
}
