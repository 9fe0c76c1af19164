using Quire.Domain.Metadata;
using Quire.Domain.Publishing;
using Quire.Repository.Collections;
using Quire.Repository.Data.Collections;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Datasets;
using Quire.Repository.Metadata;

namespace Quire.Repository.Publishing;

/// <summary>
/// What must hold of a draft before the public sees it, whether it becomes a version of its own or corrects one.
/// </summary>
internal sealed class ReleaseRules(DraftTerms terms, SchemaCache schemas)
{
    /// <summary>Whoever finds a restricted file of the draft learns how to get it.</summary>
    public async Task RestrictedFilesMustBeExplainedAsync(DatasetVersionRecord draft, CancellationToken ct) =>
        PublishRules.RestrictedFilesMustBeExplained(
            draft.Terms,
            draft.FileCount > 0 && await terms.AnyRestrictedAsync(draft, ct)
        );

    /// <summary>There is a licence, or there are terms.</summary>
    public static void TermsMustBeStated(DatasetVersionRecord draft) => PublishRules.TermsMustBeStated(draft.Terms);

    /// <summary>The metadata are what the installation and the collections above ask for.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="owners">The collections it lies in, nearest first.</param>
    /// <param name="ct">Cancels.</param>
    public async Task MetadataMustBeValidAsync(
        DatasetVersionRecord draft,
        IReadOnlyList<CollectionRecord> owners,
        CancellationToken ct
    )
    {
        var schema = await schemas.GetAsync(ct);
        var requirements = RequirementsLookup.Of(owners, schema);
        MetadataValidator.MustBeValid(MetadataDocumentCodec.Parse(draft.Metadata), schema, requirements);
    }
}
