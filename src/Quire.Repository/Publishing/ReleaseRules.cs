using Quire.Domain.Errors;
using Quire.Domain.Metadata;
using Quire.Domain.Publishing;
using Quire.Repository.Collections;
using Quire.Repository.Data.Collections;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Datasets;
using Quire.Repository.Identifiers.Files;
using Quire.Repository.Metadata;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing;

/// <summary>
/// What must hold of a draft before the public sees it, whether it becomes a version of its own or corrects one.
/// </summary>
internal sealed class ReleaseRules(
    DraftTerms terms,
    SchemaCache schemas,
    DatasetLocks locks,
    ReleaseFiles files,
    FileIdentifierPolicy fileIdentifiers
)
{
    /// <summary>All that must hold of a draft which becomes a version of its own; what does not is refused.</summary>
    /// <param name="context">The operation, on the dataset.</param>
    /// <param name="draft">The newest version, which has to be a draft.</param>
    /// <param name="owners">The collections it lies in, nearest first.</param>
    /// <param name="kind">What it becomes.</param>
    /// <param name="mayLackFiles">Whether whoever publishes may do so without files where the collection asks for them.</param>
    /// <param name="workflowLock">
    /// The lock of the workflow that ran before, which does not stand against the publication; null for none.
    /// </param>
    /// <param name="ct">Cancels.</param>
    public async Task MustBeReadyAsync(
        OperationContext context,
        DatasetVersionRecord draft,
        IReadOnlyList<CollectionRecord> owners,
        ReleaseKind kind,
        bool mayLackFiles,
        long? workflowLock,
        CancellationToken ct
    )
    {
        foreach (var (only, check) in Rules(context, draft, owners, mayLackFiles, workflowLock, ct))
        {
            if (only is null || only == kind)
            {
                await check();
            }
        }
    }

    /// <summary>
    /// All that stands against a release, where <see cref="MustBeReadyAsync"/> refuses with the first of it; each with the kind
    /// of release it stands against, or null for every one.
    /// </summary>
    /// <param name="context">The operation, on the dataset.</param>
    /// <param name="draft">The newest version.</param>
    /// <param name="owners">The collections it lies in, nearest first.</param>
    /// <param name="mayLackFiles">Whether whoever publishes may do so without files where the collection asks for them.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<(ReleaseKind? Only, RepositoryError Problem)>> ProblemsAsync(
        OperationContext context,
        DatasetVersionRecord draft,
        IReadOnlyList<CollectionRecord> owners,
        bool mayLackFiles,
        CancellationToken ct
    )
    {
        var problems = new List<(ReleaseKind?, RepositoryError)>();
        foreach (var (only, check) in Rules(context, draft, owners, mayLackFiles, workflowLock: null, ct))
        {
            try
            {
                await check();
            }
            catch (RepositoryException e)
            {
                problems.Add((only, e.Error));
            }
        }

        return problems;
    }

    // In the order they are refused in; a few hold for one kind of release alone.
    private IEnumerable<(ReleaseKind? Only, Func<Task> Check)> Rules(
        OperationContext context,
        DatasetVersionRecord draft,
        IReadOnlyList<CollectionRecord> owners,
        bool mayLackFiles,
        long? workflowLock,
        CancellationToken ct
    )
    {
        yield return (null, () => RestrictedFilesMustBeExplainedAsync(draft, ct));
        yield return (
            null,
            Rule(() => PublishRules.HostMustBePublished(owners[0].Object.PublishedAt is not null, owners[0].Alias))
        );
        yield return (null, Rule(() => TermsMustBeStated(draft)));
        yield return (null, () => locks.MustAllowPublicationAsync(context, ct, but: workflowLock));
        yield return (null, Rule(() => PublishRules.MustBeDraft(draft.State, context.Target.Identifier ?? "")));
        yield return (ReleaseKind.Minor, Rule(() => PublishRules.FirstMustBeMajor(ReleaseKind.Minor, draft.Sequence > 1)));
        yield return (
            ReleaseKind.Minor,
            async () =>
                PublishRules.MinorMustKeepFiles(
                    ReleaseKind.Minor,
                    await files.DifferAsync(draft, ct),
                    await files.PreviousIsDeaccessionedAsync(draft, ct)
                )
        );
        yield return (null, () => files.MustBeCheckedAsync(draft, ct));
        yield return (
            null,
            Rule(() => PublishRules.MustHaveFiles(RequirementsLookup.AsksForFiles(owners) && !mayLackFiles, draft.FileCount))
        );
        yield return (null, () => MetadataMustBeValidAsync(draft, owners, ct));
        if (draft.FileCount > 0)
        {
            yield return (ReleaseKind.Major, () => fileIdentifiers.MustBeMadeAsync(context.Target, ct));
        }
    }

    private static Func<Task> Rule(Action rule) =>
        () =>
        {
            rule();
            return Task.CompletedTask;
        };

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
