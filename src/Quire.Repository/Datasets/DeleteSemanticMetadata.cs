using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Metadata;
using Quire.Repository.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>
/// Removes values of fields and terms from the draft, making a draft if needed. A licence that is removed gives way to the
/// installation's default, or to the first one the dataset's type offers where that is not among them.
/// </summary>
/// <param name="Target">The dataset.</param>
/// <param name="Unwanted">Fields and terms with the values to remove.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record DeleteSemanticMetadata(ObjectRef Target, Input<SemanticEdit> Unwanted) : ICommand<SemanticEdited>, ITargeted;

internal sealed class DeleteSemanticMetadataHandler(
    RepositoryDb db,
    DraftVersions versions,
    DraftMetadata drafts,
    DraftTerms suited,
    Licenses licenses,
    LicenseChoices choices
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
        var terms = await WithoutAsync(newest.Terms, unwanted, context.Target.Id, ct);
        await suited.MustSuitFilesAsync(context.Target.Id, terms, ct);
        await drafts.ChangeAsync(
            context,
            (document, schema, _) => MetadataEditing.Delete(document, unwanted.Fields, schema),
            ct,
            draft => draft.Terms = terms
        );
        return new(newest.State != VersionState.Draft, context.Now);
    }

    private async Task<TermsOfUse> WithoutAsync(TermsOfUse terms, SemanticEdit unwanted, long dataset, CancellationToken ct)
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

        if (left.LicenseId != license)
        {
            throw DatasetErrors.TermNotThere("license");
        }

        var otherwise = await licenses.DefaultAsync(ct);
        return left with
        {
            LicenseId = otherwise is null ? null : (await choices.OfAsync(db, dataset, ct)).Offered(otherwise)?.Id,
        };
    }
}
